package org.assay.domain.alert;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.domain.alert.Addressee.Role;
import org.assay.domain.ledger.FailingItems;
import org.assay.domain.ledger.JudgedTest;
import org.assay.domain.ledger.SampleState;
import org.assay.domain.model.SampleVerdict;
import org.assay.domain.model.Severity;
import org.assay.domain.model.VerdictStatus;
import org.assay.domain.reference.AlertRule;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.rulepack.RulePacks;

/**
 * The alerts that one sample raises. A sample in conflict is not failing: it is counted nowhere and raises the conflict
 * only. A published notice that stands but disagrees with the limit raises both.
 */
public final class SampleAlerts {
    private static final String SEVERITIES = "severities";

    private SampleAlerts() {}

    /** Whether a sample may raise any alert; cheap to ask, and most samples may not. */
    public static boolean mayRaise(SampleState state) {
        return state != null && (state.conflict() || state.verdict() == SampleVerdict.NONCONFORMING);
    }

    /**
     * The alerts of a state, by the rules that held on the day the sample counts for.
     *
     * @param state null when the sample is not counted
     */
    public static List<Alert> of(SampleState state, ReferenceRelease release) {
        if (!mayRaise(state)) {
            return List.of();
        }
        return Stream.of(nonconformance(state, release), clue(state, release), conflict(state, release))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Alert> nonconformance(SampleState state, ReferenceRelease release) {
        if (state.verdict() != SampleVerdict.NONCONFORMING) {
            return Optional.empty();
        }
        return rule(AlertRule.Kind.NONCONFORMANCE, state, release)
                .map(rule -> alert(
                        rule,
                        release,
                        state,
                        FailingItems.of(state),
                        PartiesOfLaw.told(state, rule, RulePacks.of(release))));
    }

    /** The clue to a defect (缺陷线索) that a sample is, if it is one; it names the product when that is known. */
    static Optional<Alert> clue(SampleState state, ReferenceRelease release) {
        List<JudgedTest> items = clueItems(state, release);
        if (items.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> product = state.isReattributed() ? Optional.empty() : ProductKey.of(state.sample());
        return rule(AlertRule.Kind.DEFECT_CLUE, state, release)
                .map(rule -> alert(
                                rule,
                                release,
                                state,
                                items,
                                Addressees.of(state, Addressees.roles(rule, Role.PRODUCER_REGION, Role.DEPARTMENT)))
                        .ofProduct(product.orElse(null)));
    }

    /** The failing items that make a sample a clue to a defect. */
    static List<JudgedTest> clueItems(SampleState state, ReferenceRelease release) {
        return rule(AlertRule.Kind.DEFECT_CLUE, state, release)
                .map(rule -> rule.listParameter(SEVERITIES))
                .map(severities -> FailingItems.of(state).stream()
                        .filter(test -> test.severity() != null
                                && severities.contains(test.severity().name()))
                        .toList())
                .orElse(List.of());
    }

    private static Optional<Alert> conflict(SampleState state, ReferenceRelease release) {
        if (!state.conflict()) {
            return Optional.empty();
        }
        return rule(AlertRule.Kind.CONFLICT, state, release)
                .map(rule -> alert(
                        rule,
                        release,
                        state,
                        FailingItems.contested(state),
                        Addressees.of(state, Addressees.roles(rule, Role.DEPARTMENT))));
    }

    private static Optional<AlertRule> rule(AlertRule.Kind kind, SampleState state, ReferenceRelease release) {
        return release.rule(kind, state.dimensions().periodDate());
    }

    private static Alert alert(
            AlertRule rule,
            ReferenceRelease release,
            SampleState state,
            List<JudgedTest> items,
            List<Addressee> addressees) {
        String subject = state.sample().key().text();
        return new Alert(
                AlertId.of(rule.id(), subject, ""),
                rule.kind(),
                rule.id(),
                release.number(),
                subject,
                "",
                state.status() == VerdictStatus.PROVISIONAL,
                worst(items),
                state.dimensions().domain(),
                state.dimensions().catalogueCode(),
                Addressees.region(state.dimensions().regionCode()).orElse(null),
                addressees,
                List.of(evidence(state, items)),
                null,
                null);
    }

    static Evidence.OfSample evidence(SampleState state, Collection<JudgedTest> items) {
        return new Evidence.OfSample(
                state.sample().key().text(),
                state.report().number(),
                state.report().version(),
                items.stream().map(JudgedTest::itemCode).distinct().sorted().toList(),
                state.dimensions().periodDate(),
                state.dimensions().channel());
    }

    static Severity worst(Collection<JudgedTest> items) {
        return items.stream()
                .map(JudgedTest::severity)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
