package org.assay.domain.alert;

import static org.assay.domain.alert.StateFixture.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.domain.alert.Addressee.Role;
import org.assay.domain.alert.SubjectFailures.Standing;
import org.assay.domain.judgement.ItemOutcome;
import org.assay.domain.model.Severity;
import org.assay.domain.reference.AlertRule;
import org.assay.domain.reference.Duty;
import org.assay.domain.reference.LegalRule;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.RuleDomain;
import org.assay.domain.reference.RuleEvent;
import org.assay.domain.reference.RuleKind;
import org.assay.domain.rulepack.Harm;
import org.assay.domain.rulepack.Probability;
import org.junit.jupiter.api.Test;

class RecallTest {
    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final String STEPS = "SERIOUS,HIGH,MEDIUM,LOW,LOW,LOW,LOW,LOW";
    private static final ReferenceRelease RELEASE = ReferenceRelease.of(
            1,
            List.of(RuleFixture.DEFECT_CLUE, RuleFixture.rule("R-RECALL", AlertRule.Kind.RECALL, Map.of()), matrix()));

    private ProductRecall row = ProductRecall.EMPTY;
    private final List<AlertChange> all = new ArrayList<>();

    @Test
    void shouldRaiseNothingForAClueAlone() {
        assertThat(clue("S-1", 1, 10)).isEmpty();
    }

    @Test
    void shouldRaiseNothingForAnAssessmentWithoutAClue() {
        assertThat(assessed("a/0/1", 10, Probability.OVER_50_PERCENT)).isEmpty();
    }

    @Test
    void shouldRaiseALevelWhenClueAndAssessmentMeet() {
        clue("S-1", 1, 10);

        AlertChange raised = assessed("a/0/1", 12, Probability.OVER_1_IN_10).get(0);

        assertThat(raised.kind()).isEqualTo(AlertChange.Kind.RAISED);
        assertThat(raised.raisedOn()).isEqualTo(day(12));
        assertThat(raised.alert().kind()).isEqualTo(AlertRule.Kind.RECALL);
        assertThat(raised.alert().level()).isEqualTo(2);
        assertThat(raised.alert().productKey()).isEqualTo(KEY);
        assertThat(raised.alert().subject()).isEqualTo(KEY);
        assertThat(raised.alert().severity()).isEqualTo(Severity.SAFETY);
        assertThat(raised.alert().addressees())
                .extracting(Addressee::role)
                .containsExactly(Role.PRODUCER, Role.DEPARTMENT);
    }

    @Test
    void shouldBeTheSameWhicheverComesFirst() {
        clue("S-1", 1, 10);
        AlertChange one = assessed("a/0/1", 12, Probability.OVER_1_IN_10).get(0);
        row = ProductRecall.EMPTY;
        assessed("a/0/1", 12, Probability.OVER_1_IN_10);

        assertThat(clue("S-1", 1, 10)).containsExactly(one.alert());
    }

    @Test
    void shouldChangeItsLevelWithTheNextAssessmentAndKeepItsDay() {
        clue("S-1", 1, 10);
        assessed("a/0/1", 12, Probability.OVER_1_IN_10);

        AlertChange changed = assessed("a/0/2", 20, Probability.OVER_50_PERCENT).get(0);

        assertThat(changed.kind()).isEqualTo(AlertChange.Kind.UPDATED);
        assertThat(changed.alert().level()).isEqualTo(1);
        assertThat(changed.raisedOn()).isEqualTo(day(12));
    }

    @Test
    void shouldWithdrawWhenTheRiskIsFoundLow() {
        clue("S-1", 1, 10);
        assessed("a/0/1", 12, Probability.OVER_1_IN_10);

        assertThat(assessed("a/0/2", 20, Probability.UNDER_1_IN_1000000))
                .extracting(AlertChange::kind)
                .containsExactly(AlertChange.Kind.WITHDRAWN);
    }

    @Test
    void shouldHoldAsLongAsAClueDoes() {
        clue("S-1", 1, 10);
        clue("S-2", 1, 11);
        assessed("a/0/1", 12, Probability.OVER_1_IN_10);

        overturned("S-1", 2);
        assertThat(last()).extracting(AlertChange::kind).isEqualTo(AlertChange.Kind.UPDATED);
        overturned("S-2", 2);
        assertThat(last()).extracting(AlertChange::kind).isEqualTo(AlertChange.Kind.WITHDRAWN);
    }

    @Test
    void shouldBeProvisionalUntilOneClueIsFinal() {
        step(row.apply(KEY, "office-a|S-1", new Standing(1, failure("S-1", true), day(1)), number -> RELEASE));
        assertThat(assessed("a/0/1", 12, Probability.OVER_1_IN_10)
                        .get(0)
                        .alert()
                        .provisional())
                .isTrue();

        clue("S-2", 1, 13);

        assertThat(last().alert().provisional()).isFalse();
    }

    @Test
    void shouldBeSilentWhenEverythingIsSaidAgain() {
        clue("S-1", 1, 10);
        assessed("a/0/1", 12, Probability.OVER_1_IN_10);
        assessed("a/0/2", 13, Probability.OVER_50_PERCENT);
        int sent = all.size();

        clue("S-1", 1, 10);
        assessed("a/0/1", 12, Probability.OVER_1_IN_10);
        assessed("a/0/2", 13, Probability.OVER_50_PERCENT);

        assertThat(sent).isEqualTo(2);
        assertThat(all).hasSize(sent);
    }

    private List<Alert> clue(String number, long version, int on) {
        return step(row.apply(
                        KEY,
                        "office-a|" + number,
                        new Standing(version, failure(number, false), day(on)),
                        release -> RELEASE))
                .stream()
                .map(AlertChange::alert)
                .toList();
    }

    private void overturned(String number, long version) {
        step(row.apply(KEY, "office-a|" + number, new Standing(version, null, day(20)), release -> RELEASE));
    }

    private List<AlertChange> assessed(String origin, int on, Probability probability) {
        return step(row.apply(KEY, new RiskAssessment(origin, day(on), Harm.FATAL, probability), release -> RELEASE));
    }

    private List<AlertChange> step(Optional<ProductRecall.Step> step) {
        step.ifPresent(done -> row = done.row());
        List<AlertChange> changes = step.map(ProductRecall.Step::changes).orElse(List.of());
        all.addAll(changes);
        return changes;
    }

    private AlertChange last() {
        return all.get(all.size() - 1);
    }

    private static LocalDate day(int ofMonth) {
        return LocalDate.of(2026, 4, ofMonth);
    }

    private static Failure failure(String number, boolean provisional) {
        StateFixture state = sample(number).failing().test("lead", Severity.SAFETY, ItemOutcome.NONCONFORMING);
        return Failure.of((provisional ? state.provisional() : state).build(), AlertSubject.product(KEY), RELEASE);
    }

    private static LegalRule matrix() {
        return RuleFixture.law(
                "RC-RISK",
                RuleKind.TRIGGER,
                RuleDomain.RECALL,
                RuleEvent.DEFECT_SUSPECTED,
                Duty.START_RECALL,
                Map.of(
                        "MINOR", STEPS,
                        "MODERATE", STEPS,
                        "SERIOUS", STEPS,
                        "FATAL", STEPS,
                        "levels", "SERIOUS,HIGH,MEDIUM"));
    }
}
