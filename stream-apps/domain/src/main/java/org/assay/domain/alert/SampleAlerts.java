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
        return Stream.of(nonconformance(state, release), defectClue(state, release), conflict(state, release))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Alert> nonconformance(SampleState state, ReferenceRelease release) {
        if (state.verdict() != SampleVerdict.NONCONFORMING) {
            return Optional.empty();
        }
        return rule(AlertRule.Kind.NONCONFORMANCE, state, release)
                .map(rule -> alert(rule, release, state, FailingItems.of(state), Addressees.roles(rule)));
    }

    private static Optional<Alert> defectClue(SampleState state, ReferenceRelease release) {
        return rule(AlertRule.Kind.DEFECT_CLUE, state, release).flatMap(rule -> {
            List<String> severities = rule.listParameter(SEVERITIES);
            List<JudgedTest> items = FailingItems.of(state).stream()
                    .filter(test -> test.severity() != null
                            && severities.contains(test.severity().name()))
                    .toList();
            return Optional.of(items)
                    .filter(failing -> !failing.isEmpty())
                    .map(failing -> alert(
                            rule,
                            release,
                            state,
                            failing,
                            Addressees.roles(rule, Role.PRODUCER_REGION, Role.DEPARTMENT)));
        });
    }

    private static Optional<Alert> conflict(SampleState state, ReferenceRelease release) {
        if (!state.conflict()) {
            return Optional.empty();
        }
        return rule(AlertRule.Kind.CONFLICT, state, release)
                .map(rule -> alert(
                        rule, release, state, FailingItems.contested(state), Addressees.roles(rule, Role.DEPARTMENT)));
    }

    private static Optional<AlertRule> rule(AlertRule.Kind kind, SampleState state, ReferenceRelease release) {
        return release.rule(kind, state.dimensions().periodDate());
    }

    private static Alert alert(
            AlertRule rule, ReferenceRelease release, SampleState state, List<JudgedTest> items, List<Role> roles) {
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
                Addressees.of(state, roles),
                List.of(evidence(state, items)));
    }

    static Evidence.OfSample evidence(SampleState state, Collection<JudgedTest> items) {
        return new Evidence.OfSample(
                state.sample().key().text(),
                state.report().number(),
                state.report().version(),
                items.stream().map(JudgedTest::itemCode).distinct().sorted().toList(),
                state.dimensions().periodDate());
    }

    static Severity worst(Collection<JudgedTest> items) {
        return items.stream()
                .map(JudgedTest::severity)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
