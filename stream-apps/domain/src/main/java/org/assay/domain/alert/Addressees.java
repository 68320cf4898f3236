package org.assay.domain.alert;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.domain.alert.Addressee.Role;
import org.assay.domain.identifier.RegionCode;
import org.assay.domain.ledger.SampleState;
import org.assay.domain.model.Party;
import org.assay.domain.model.Sample;
import org.assay.domain.reference.AlertRule;

/**
 * Who is told of a sample: exactly those parties that exist and are known, each once. Two places in one region are one
 * office, and it is told in the role that the rule names first (order 18, art 44(2) and chapter 4).
 */
final class Addressees {
    static final String PARAMETER = "addressees";

    private Addressees() {}

    /** The roles a rule names, or the usual ones of its kind. A word that is no role names nobody. */
    static List<Role> roles(AlertRule rule, Role... usual) {
        if (!rule.parameters().containsKey(PARAMETER)) {
            return List.of(usual);
        }
        return named(rule.listParameter(PARAMETER));
    }

    /** The roles that words name. */
    static List<Role> named(List<String> words) {
        return words.stream()
                .flatMap(word ->
                        Stream.of(Role.values()).filter(role -> role.name().equals(word)))
                .distinct()
                .toList();
    }

    static List<Addressee> of(SampleState state, List<Role> roles) {
        return once(roles.stream().flatMap(role -> of(state, role).stream()).toList());
    }

    /** Each of some once, in the role named first: regulators by region, enterprises by name. */
    static List<Addressee> once(List<Addressee> addressees) {
        Set<Addressee> seen = new HashSet<>();
        return addressees.stream()
                .filter(addressee -> seen.add(identity(addressee)))
                .toList();
    }

    private static Addressee identity(Addressee addressee) {
        return switch (addressee.role()) {
            case PRODUCER_REGION, SELLER_REGION, SAMPLING_REGION, PLATFORM_REGION ->
                new Addressee(Role.PRODUCER_REGION, null, addressee.regionCode(), null);
            case PRODUCER, SELLER, PLATFORM -> new Addressee(Role.PRODUCER, addressee.name(), null, null);
            case DEPARTMENT, GOVERNMENT -> addressee.by(null);
        };
    }

    /** Who a sample has in a role. */
    static Optional<Addressee> of(SampleState state, Role role) {
        Sample sample = state.sample();
        return switch (role) {
            case PRODUCER_REGION -> office(role, producer(state));
            case SELLER_REGION -> office(role, sample.seller());
            case PLATFORM -> party(role, sample.platform());
            case PLATFORM_REGION -> office(role, sample.platform());
            case PRODUCER -> party(role, producer(state));
            case SELLER -> party(role, sample.seller());
            case SAMPLING_REGION, GOVERNMENT ->
                region(state.dimensions().regionCode()).map(code -> new Addressee(role, null, code, null));
            case DEPARTMENT ->
                Optional.of(new Addressee(
                        role,
                        sample.key().organiser(),
                        region(state.dimensions().regionCode()).orElse(null),
                        null));
        };
    }

    /** A producer who has shown that the product is not theirs has nothing to be told. */
    static Party producer(SampleState state) {
        return state.isReattributed() ? null : state.sample().producer();
    }

    private static Optional<Addressee> office(Role role, Party party) {
        return Optional.ofNullable(party)
                .flatMap(p -> region(p.regionCode()))
                .map(region -> new Addressee(role, null, region, null));
    }

    private static Optional<Addressee> party(Role role, Party party) {
        return Optional.ofNullable(party)
                .filter(p -> p.enterprise().isPresent())
                .map(p -> new Addressee(
                        role, p.name().strip(), region(p.regionCode()).orElse(null), p.uscc()));
    }

    /** A region that can be addressed. */
    static Optional<String> region(String code) {
        return code == null ? Optional.empty() : RegionCode.of(code).map(RegionCode::code);
    }
}
