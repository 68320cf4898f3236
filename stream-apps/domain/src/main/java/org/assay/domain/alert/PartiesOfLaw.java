package org.assay.domain.alert;

import java.util.List;
import java.util.Optional;
import org.assay.domain.alert.Addressee.Role;
import org.assay.domain.identifier.RegionCode;
import org.assay.domain.ledger.SampleState;
import org.assay.domain.model.Party;
import org.assay.domain.reference.AlertRule;
import org.assay.domain.reference.RuleDomain;
import org.assay.domain.reference.RuleEvent;
import org.assay.domain.reference.RuleKind;
import org.assay.domain.rulepack.Rule;
import org.assay.domain.rulepack.RulePacks;

/**
 * Who the law wants told of a failing sample (通报对象): those whom the packs of its law name for a concluded failure, as of
 * the day the sample counts for and in the place it was sampled for. The rule of the alert may name its own
 * ({@code addressees}), and says who is told where the packs name nobody ({@code otherwise}).
 */
final class PartiesOfLaw {
    private static final String OTHERWISE = "otherwise";
    private static final String WHEN = "when";

    private PartiesOfLaw() {}

    static List<Addressee> told(SampleState state, AlertRule rule, RulePacks packs) {
        if (rule.parameters().containsKey(Addressees.PARAMETER)) {
            return Addressees.of(state, Addressees.roles(rule));
        }
        List<Rule> named = rules(state, packs);
        return named.isEmpty()
                ? Addressees.of(state, Addressees.named(rule.listParameter(OTHERWISE)))
                : Addressees.once(named.stream()
                        .filter(law -> applies(law, state))
                        .flatMap(law -> law.listParameter(Addressees.PARAMETER).stream()
                                .flatMap(word -> addressee(word, state).stream())
                                .map(addressee -> addressee.by(law.id())))
                        .toList());
    }

    private static List<Rule> rules(SampleState state, RulePacks packs) {
        String region = state.dimensions().regionCode();
        return Optional.ofNullable(state.dimensions().domain()).flatMap(RuleDomain::of).stream()
                .flatMap(law -> packs
                        .on(state.dimensions().periodDate(), law, region == null ? "" : region)
                        .startedBy(RuleEvent.FAILURE_CONCLUDED)
                        .stream())
                .filter(rule -> rule.law().kind() == RuleKind.ADDRESSEES)
                .toList();
    }

    /** A word of the law; one that no party of a sample can be, such as the peers of an office, names nobody. */
    private static Optional<Addressee> addressee(String word, SampleState state) {
        return switch (word) {
            case "SAMPLED_PARTY" -> Addressees.of(state, state.sample().seller() == null ? Role.PRODUCER : Role.SELLER);
            case "NOMINAL_PRODUCER" -> Addressees.of(state, Role.PRODUCER);
            default -> Addressees.named(List.of(word)).stream().findFirst().flatMap(role -> Addressees.of(state, role));
        };
    }

    /** Whether the cases of a rule hold; it has none when it always applies. */
    private static boolean applies(Rule rule, SampleState state) {
        return rule.listParameter(WHEN).stream().allMatch(word -> switch (word) {
            case "PRODUCER_OUTSIDE_REGION" -> isProducerOutside(state);
            default -> false;
        });
    }

    /** Whether the product was made outside the region of those who sampled: their province, city or county. */
    private static boolean isProducerOutside(SampleState state) {
        Optional<RegionCode> made = Optional.ofNullable(Addressees.producer(state))
                .map(Party::regionCode)
                .flatMap(RegionCode::of);
        Optional<RegionCode> own = area(state);
        return made.isPresent() && own.isPresent() && !own.get().contains(made.get());
    }

    /** The region of those who sampled; a national sampling has none. */
    private static Optional<RegionCode> area(SampleState state) {
        Optional<RegionCode> place =
                Optional.ofNullable(state.dimensions().regionCode()).flatMap(RegionCode::of);
        return Optional.ofNullable(state.dimensions().level()).flatMap(level -> switch (level) {
            case PROVINCE -> place.map(RegionCode::province);
            case CITY -> place.map(region -> region.city().orElse(region));
            case COUNTY -> place;
            default -> Optional.empty();
        });
    }
}
