package org.assay.domain.alert;

import static org.assay.domain.alert.RuleFixture.INTERVIEW;
import static org.assay.domain.alert.RuleFixture.trigger;
import static org.assay.domain.alert.StateFixture.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.domain.alert.Addressee.Role;
import org.assay.domain.alert.AlertSubject.Scope;
import org.assay.domain.alert.SubjectFailures.Standing;
import org.assay.domain.judgement.ItemOutcome;
import org.assay.domain.model.EnterpriseSize;
import org.assay.domain.model.Party;
import org.assay.domain.model.Severity;
import org.assay.domain.model.VerdictStatus;
import org.assay.domain.reference.AlertRule;
import org.assay.domain.reference.AlertRule.Trigger;
import org.assay.domain.reference.ReferenceRelease;
import org.junit.jupiter.api.Test;

/** Interviews of something else than two failures of one enterprise. */
class InterviewTriggersTest {
    private static final AlertRule SERIOUS = trigger(Trigger.SERIOUS, Map.of("severities", "SAFETY"));
    private static final AlertRule CLUSTER =
            trigger(Trigger.CLUSTER, Map.of("count", "3", "months", "6", "digits", "2"));
    private static final AlertRule PLATFORM = trigger(Trigger.PLATFORM, Map.of("count", "2", "months", "6"));
    private static final ReferenceRelease RELEASE =
            ReferenceRelease.of(1, List.of(INTERVIEW, SERIOUS, CLUSTER, PLATFORM));

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

    @Test
    void shouldAskForAClusterOfDistinctEnterprises() {
        StateFixture first = of("厂甲", minor("S-1", "2026-01-01"));
        StateFixture again = of("厂甲", minor("S-2", "2026-02-01"));
        StateFixture second = of("厂乙", minor("S-3", "2026-03-01"));

        assertThat(cluster(first, again, second)).isEmpty();
        assertThat(cluster(first, again, second, of("厂丙", minor("S-4", "2026-06-30"))))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.subject()).isEqualTo("C13|341802");
                    assertThat(alert.evidence()).hasSize(4);
                    assertThat(alert.addressees())
                            .containsExactly(
                                    new Addressee(Role.GOVERNMENT, null, "341802", null),
                                    new Addressee(Role.PRODUCER_REGION, null, "341802", null));
                });
    }

    @Test
    void shouldWantTheEnterprisesOfAClusterWithinTheMonths() {
        StateFixture first = of("厂甲", minor("S-1", "2026-01-01"));
        StateFixture second = of("厂乙", minor("S-3", "2026-05-01"));

        assertThat(cluster(first, second, of("厂丙", minor("S-4", "2026-07-02")))).isEmpty();
        assertThat(cluster(first, second, of("厂丙", minor("S-4", "2026-07-01")))).hasSize(1);
    }

    @Test
    void shouldBeProvisionalUntilThreeEnterprisesHaveFailedFinally() {
        StateFixture first = of("厂甲", minor("S-1", "2026-01-01"));
        StateFixture second = of("厂乙", minor("S-2", "2026-02-01"));
        StateFixture third = of("厂丙", minor("S-3", "2026-03-01")).provisional();

        assertThat(cluster(first, second, third)).extracting(Alert::provisional).containsExactly(true);
        assertThat(cluster(first, second, third.status(VerdictStatus.FINAL)))
                .extracting(Alert::provisional)
                .containsExactly(false);
    }

    @Test
    void shouldCallInAPlatformWhateverItsSellersAreCalled() {
        Party platform = new Party("平台丙", null, "330106", null, EnterpriseSize.LARGE, null);
        List<Alert> alerts = gathered(
                new AlertSubject(Scope.PLATFORM, "平台丙"),
                minor("S-1", "2026-01-01").producer(Party.named("/")).platform(platform),
                minor("S-2", "2026-02-01").producer(Party.named("厂乙")).platform(platform));

        assertThat(alerts).singleElement().satisfies(alert -> {
            assertThat(alert.rule()).isEqualTo("R-I-PLATFORM");
            assertThat(alert.addressees())
                    .containsExactly(
                            new Addressee(Role.PLATFORM, "平台丙", "330106", null),
                            new Addressee(Role.PLATFORM_REGION, null, "330106", null));
        });
    }

    @Test
    void shouldNotConfuseAPlatformWithAnEnterpriseOfTheSameName() {
        Party both = Party.named("厂甲");
        StateFixture first = minor("S-1", "2026-01-01").platform(both);
        StateFixture second = minor("S-2", "2026-02-01").platform(both);

        assertThat(gathered(new AlertSubject(Scope.PLATFORM, "厂甲"), first, second)
                        .get(0)
                        .id())
                .isNotEqualTo(gathered(new AlertSubject(Scope.ENTERPRISE, "厂甲"), first, second)
                        .get(0)
                        .id());
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
        return gathered(new AlertSubject(Scope.ENTERPRISE, "厂甲"), states);
    }

    private static List<Alert> cluster(StateFixture... states) {
        return gathered(new AlertSubject(Scope.AREA, "C13|341802"), states);
    }

    private static List<Alert> gathered(AlertSubject subject, StateFixture... states) {
        List<Failure> failures = List.of(states).stream()
                .map(state -> Failure.of(state.build(), subject, RELEASE))
                .toList();
        return Interviews.of(subject, failures, number -> RELEASE);
    }

    private static StateFixture of(String enterprise, StateFixture state) {
        return state.producer(new Party(enterprise, null, "341802", null, EnterpriseSize.SMALL, "C1392"));
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
