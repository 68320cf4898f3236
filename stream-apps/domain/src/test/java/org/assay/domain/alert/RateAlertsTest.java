package org.assay.domain.alert;

import static org.assay.domain.alert.AlertChange.Kind.RAISED;
import static org.assay.domain.alert.AlertChange.Kind.UPDATED;
import static org.assay.domain.alert.AlertChange.Kind.WITHDRAWN;
import static org.assay.domain.alert.RuleFixture.RELEASE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.domain.reference.AlertRule;
import org.assay.domain.reference.ReferenceRelease;
import org.junit.jupiter.api.Test;

class RateAlertsTest {
    private AlertChange last;
    private final List<AlertChange> all = new ArrayList<>();

    @Test
    void shouldRaiseUpdateAndWithdrawDayByDay() {
        assess(1, false, 20);
        assess(2, true, 30);
        assess(3, true, 31);
        assess(4, false, 40);

        assertThat(all).extracting(AlertChange::kind).containsExactly(RAISED, UPDATED, WITHDRAWN);
        assertThat(all).extracting(AlertChange::version).containsExactly(1L, 2L, 3L);
        assertThat(((Evidence.OfRate) all.get(2).alert().evidence().get(0)).failingBatches())
                .isEqualTo(40);
    }

    @Test
    void shouldNotRepeatTheSameFiguresEveryDay() {
        assess(1, true, 30);
        assess(2, true, 30);

        assertThat(all).hasSize(1);
    }

    @Test
    void shouldBeSilentWhenOldDaysAreSeenAgain() {
        assess(1, true, 30);
        assess(2, true, 31);
        assess(3, false, 40);
        int sent = all.size();

        assess(1, true, 30);
        assess(2, true, 31);
        assess(3, false, 40);

        assertThat(all).hasSize(sent);
    }

    @Test
    void shouldRaiseTheSameAlertAgainWithAHigherVersion() {
        assess(1, true, 30);
        assess(2, false, 31);
        assess(3, true, 32);

        assertThat(all).extracting(AlertChange::kind).containsExactly(RAISED, WITHDRAWN, RAISED);
        assertThat(all)
                .extracting(change -> change.alert().id())
                .containsOnly(all.get(0).alert().id());
        assertThat(last.version()).isEqualTo(3);
    }

    @Test
    void shouldRaiseNothingInAViewThatTheRuleDoesNotName() {
        assertThat(RateAlerts.next(null, assessment("region", 1, true, 30), RELEASE))
                .isEmpty();
    }

    @Test
    void shouldWithdrawWhenTheRuleNoLongerNamesTheView() {
        assess(1, true, 30);
        AlertRule narrower = RuleFixture.rule("R-R", AlertRule.Kind.RATE_BELOW_TARGET, Map.of("views", "catalogue"));

        var changes =
                RateAlerts.next(last, assessment("domain", 2, true, 30), ReferenceRelease.of(2, List.of(narrower)));

        assertThat(changes).extracting(AlertChange::kind).containsExactly(WITHDRAWN);
    }

    @Test
    void shouldPutTheAlertOfAnotherRuleInThePlaceOfTheOld() {
        assess(1, true, 30);
        AlertRule other = RuleFixture.rule("R-R2", AlertRule.Kind.RATE_BELOW_TARGET, Map.of("views", "domain"));

        var changes = RateAlerts.next(last, assessment("domain", 2, true, 30), ReferenceRelease.of(2, List.of(other)));

        assertThat(changes).extracting(AlertChange::kind).containsExactly(WITHDRAWN, RAISED);
    }

    private void assess(int day, boolean missed, long failing) {
        List<AlertChange> changes = RateAlerts.next(last, assessment("domain", day, missed, failing), RELEASE);
        if (!changes.isEmpty()) {
            last = changes.get(changes.size() - 1);
        }
        all.addAll(changes);
    }

    private static RateAssessment assessment(String view, int day, boolean missed, long failing) {
        var rate = new Evidence.OfRate("cell", 1000, failing, 0.9, 0.95, 0.985, LocalDate.of(2026, 4, day));
        return new RateAssessment(rate, view, "2026-Q1", missed, null, null, "341800");
    }
}
