package org.assay.domain.alert;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.domain.identifier.Checked;
import org.assay.domain.identifier.IndustryCode;
import org.assay.domain.identifier.RegionCode;
import org.assay.domain.ledger.SampleState;
import org.assay.domain.model.Party;
import org.assay.domain.model.SampleVerdict;
import org.assay.domain.reference.AlertRule;
import org.assay.domain.reference.ReferenceRelease;

/**
 * What failures are gathered under: one failing sample counts against its enterprise, and for the industry of its county,
 * for the platform it was sold on and for its product.
 *
 * @param key enterprise key, industry and county joined by "|", enterprise key of the platform, or product key
 */
public record AlertSubject(Scope scope, String key) {
    /** The kinds of subject. */
    public enum Scope {
        /** 企业: the one that the sample counts against. */
        ENTERPRISE,
        /** 行业和县: enterprises of one industry in one county. */
        AREA,
        /** 平台: what is sold on one platform. */
        PLATFORM,
        /** 产品: samples of one product that are a clue to a defect. */
        PRODUCT;

        /** Whether many stand behind it, so that its failures are never gathered in one place. */
        public boolean isCrowd() {
            return this == AREA || this == PLATFORM;
        }
    }

    private static final String JOIN = "|";

    public AlertSubject {
        Objects.requireNonNull(scope);
        Objects.requireNonNull(key);
    }

    /** Scope and key in one text, e.g. {@code AREA|C13|341802}. */
    public String text() {
        return scope + JOIN + key;
    }

    /** Reads what {@link #text()} wrote. */
    public static AlertSubject parse(String text) {
        int join = text.indexOf(JOIN);
        return new AlertSubject(Scope.valueOf(text.substring(0, join)), text.substring(join + 1));
    }

    /** The subject of a product. */
    public static AlertSubject product(String productKey) {
        return new AlertSubject(Scope.PRODUCT, productKey);
    }

    /**
     * What a sample counts for, by the rules that held on its day; nothing when it does not fail. A party or place that is not known is no
     * subject.
     *
     * @param state null when the sample is not counted
     */
    public static List<AlertSubject> of(SampleState state, ReferenceRelease release) {
        if (state == null || state.verdict() != SampleVerdict.NONCONFORMING) {
            return List.of();
        }
        return Stream.of(
                        enterprise(state).map(key -> new AlertSubject(Scope.ENTERPRISE, key)),
                        area(state, release).map(key -> new AlertSubject(Scope.AREA, key)),
                        platform(state).map(key -> new AlertSubject(Scope.PLATFORM, key)),
                        SampleAlerts.clue(state, release).map(Alert::productKey).map(AlertSubject::product))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> enterprise(SampleState state) {
        return Optional.ofNullable(state.dimensions().enterprise());
    }

    private static Optional<String> platform(SampleState state) {
        return Optional.ofNullable(state.sample().platform()).flatMap(Party::enterprise);
    }

    private static Optional<String> area(SampleState state, ReferenceRelease release) {
        Optional<String> county = state.liable()
                .flatMap(party -> Addressees.region(party.regionCode()))
                .filter(code -> RegionCode.of(code).orElseThrow().isCounty());
        return enterprise(state)
                .flatMap(known -> release.rule(
                        AlertRule.Trigger.CLUSTER, state.dimensions().periodDate()))
                .flatMap(rule -> industry(state.dimensions().industry(), rule.intParameter("digits")))
                .flatMap(industry -> county.map(code -> industry + JOIN + code));
    }

    /** The letter of the section and so many digits; none for a code that says less. */
    private static Optional<String> industry(String printed, int digits) {
        if (printed == null) {
            return Optional.empty();
        }
        Checked code = IndustryCode.check(printed);
        return Optional.of(code)
                .filter(checked -> checked.valid() && checked.value().length() > digits)
                .map(checked -> checked.value().substring(0, digits + 1));
    }
}
