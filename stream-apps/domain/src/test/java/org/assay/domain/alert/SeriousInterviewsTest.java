package org.assay.domain.alert;

import static org.assay.domain.alert.RuleFixture.INTERVIEW;
import static org.assay.domain.alert.RuleFixture.trigger;
import static org.assay.domain.alert.StateFixture.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.domain.alert.AlertSubject.Scope;
import org.assay.domain.alert.SubjectFailures.Standing;
import org.assay.domain.judgement.ItemOutcome;
import org.assay.domain.model.Severity;
import org.assay.domain.reference.AlertRule;
import org.assay.domain.reference.AlertRule.Trigger;
import org.assay.domain.reference.ReferenceRelease;
import org.junit.jupiter.api.Test;

/** Interviews of an enterprise for a serious failure, alone and among others. */
class SeriousInterviewsTest {
    private static final AlertRule SERIOUS = trigger(Trigger.SERIOUS, Map.of("severities", "SAFETY"));
    private static final ReferenceRelease RELEASE = ReferenceRelease.of(1, List.of(INTERVIEW, SERIOUS));

    @Test
    void shouldAskAtOnceForASeriousFailureOnceItIsFinal() {
        assertThat(interviews(serious("S-1", "2026-01-01").provisional())).isEmpty();
        assertThat(interviews(serious("S-1", "2026-01-01"))).singleElement().satisfies(alert -> {
            assertThat(alert.rule()).isEqualTo("R-I-SERIOUS");
            assertThat(alert.provisional()).isFalse();
        });
        assertThat(interviews(minor("S-1", "2026-01-01"))).isEmpty();
    }

    @Test
    void shouldNotAskForASeriousFailureThatANoticeTells() {
        assertThat(interviews(serious("S-1", "2026-01-01").published())).isEmpty();
        assertThat(interviews(
                        serious("S-1", "2026-01-01").published(),
                        serious("S-2", "2026-02-01").published()))
                .extracting(Alert::rule)
                .containsExactly("R-I");
    }

    @Test
    void shouldAskOnceForAnEpisodeThatIsSeriousAndRepeated() {
        assertThat(interviews(serious("S-1", "2026-01-01"), serious("S-2", "2026-02-01"), minor("S-3", "2026-03-01")))
                .extracting(Alert::rule)
                .containsExactly("R-I-SERIOUS");
        assertThat(interviews(minor("S-1", "2026-01-01"), serious("S-2", "2026-02-01")))
                .as("both ask at the second")
                .extracting(Alert::rule)
                .containsExactly("R-I");
    }

    @Test
    void shouldUpdateTheSameAlertWhenAnotherRuleAsksFirst() {
        AlertSubject subject = new AlertSubject(Scope.ENTERPRISE, "厂甲");
        SubjectFailures row = SubjectFailures.EMPTY;
        row = news(row, subject, 1, serious("S-1", "2026-01-01").provisional()).row();
        SubjectFailures.Step repeated = news(row, subject, 1, minor("S-2", "2026-02-01"));

        SubjectFailures.Step settled = news(repeated.row(), subject, 2, serious("S-1", "2026-01-01"));

        AlertChange first = repeated.changes().get(0);
        assertThat(first.alert().rule()).isEqualTo("R-I");
        assertThat(settled.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(AlertChange.Kind.UPDATED);
            assertThat(change.alert().id()).isEqualTo(first.alert().id());
            assertThat(change.alert().rule()).isEqualTo("R-I-SERIOUS");
            assertThat(change.alert().provisional()).isFalse();
        });
    }

    @Test
    void shouldWithdrawTheInterviewOfASeriousFailureThatIsOverturned() {
        AlertSubject subject = new AlertSubject(Scope.ENTERPRISE, "厂甲");
        SubjectFailures row = news(SubjectFailures.EMPTY, subject, 1, serious("S-1", "2026-01-01"))
                .row();

        Optional<SubjectFailures.Step> overturned = row.apply(
                "office-a|S-1",
                new Standing(2, null, null),
                failures -> Interviews.of(subject, failures, number -> RELEASE));

        assertThat(overturned.orElseThrow().changes())
                .extracting(AlertChange::kind)
                .containsExactly(AlertChange.Kind.WITHDRAWN);
    }

    private static SubjectFailures.Step news(
            SubjectFailures row, AlertSubject subject, long version, StateFixture state) {
        Failure failure = Failure.of(state.build(), subject, RELEASE);
        return row.apply(
                        failure.sampleKey(),
                        new Standing(version, failure, null),
                        failures -> Interviews.of(subject, failures, number -> RELEASE))
                .orElseThrow();
    }

    private static List<Alert> interviews(StateFixture... states) {
        AlertSubject subject = new AlertSubject(Scope.ENTERPRISE, "厂甲");
        List<Failure> failures = List.of(states).stream()
                .map(state -> Failure.of(state.build(), subject, RELEASE))
                .toList();
        return Interviews.of(subject, failures, number -> RELEASE);
    }

    private static StateFixture serious(String number, String day) {
        return failing(number, day, Severity.SAFETY);
    }

    private static StateFixture minor(String number, String day) {
        return failing(number, day, Severity.IMPORTANT);
    }

    private static StateFixture failing(String number, String day, Severity severity) {
        return sample(number).failing().on(LocalDate.parse(day)).test("size", severity, ItemOutcome.NONCONFORMING);
    }
}
