package org.assay.domain.alert;

import static org.assay.domain.alert.RuleFixture.RELEASE;
import static org.assay.domain.alert.StateFixture.sample;
import static org.assay.domain.judgement.ItemOutcome.CONFORMING;
import static org.assay.domain.judgement.ItemOutcome.NONCONFORMING;
import static org.assay.domain.model.Severity.IMPORTANT;
import static org.assay.domain.model.Severity.LABEL;
import static org.assay.domain.model.Severity.SAFETY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assay.domain.alert.Addressee.Role;
import org.assay.domain.ledger.Flag;
import org.assay.domain.model.EnterpriseSize;
import org.assay.domain.model.GivenVerdict;
import org.assay.domain.model.Party;
import org.assay.domain.model.SampleVerdict;
import org.assay.domain.reference.AlertRule;
import org.assay.domain.reference.ReferenceRelease;
import org.junit.jupiter.api.Test;

class SampleAlertsTest {
    private static Party party(String name, String region) {
        return new Party(name, null, region, "某路 1 号", EnterpriseSize.UNKNOWN, null);
    }

    @Test
    void shouldTellExactlyFourOfAFailingOnlineSampleOfAnotherProvince() {
        StateFixture state = sample("S-1")
                .failing()
                .test("lead", IMPORTANT, NONCONFORMING)
                .producer(party("厂甲", "330100"))
                .seller(party("店乙", "310101"))
                .platform(party("平台丙", "110000"));

        assertThat(only(state).addressees())
                .containsExactly(
                        new Addressee(Role.PRODUCER_REGION, null, "330100", null),
                        new Addressee(Role.SELLER_REGION, null, "310101", null),
                        new Addressee(Role.PLATFORM, "平台丙", "110000", null),
                        new Addressee(Role.DEPARTMENT, "office-a", "341800", null));
    }

    @Test
    void shouldTellOneOfficeOnceWhenProducerAndSellerShareTheRegion() {
        StateFixture state =
                sample("S-1").failing().producer(party("厂甲", "341800")).seller(party("店乙", "341800"));

        assertThat(only(state).addressees())
                .extracting(Addressee::role)
                .containsExactly(Role.PRODUCER_REGION, Role.DEPARTMENT);
    }

    @Test
    void shouldTellNobodyThatIsNotKnown() {
        StateFixture state =
                sample("S-1").failing().producer(party("/", "unknown")).platform(party("/", null));

        assertThat(only(state).addressees()).extracting(Addressee::role).containsExactly(Role.DEPARTMENT);
    }

    @Test
    void shouldRaiseAClueForAFailingSafetyItemWithThatItemOnly() {
        StateFixture state = sample("S-1")
                .failing()
                .test("size", LABEL, NONCONFORMING)
                .test("lead", SAFETY, NONCONFORMING)
                .test("cadmium", SAFETY, CONFORMING);

        Alert clue = of(state).get(1);

        assertThat(clue.kind()).isEqualTo(AlertRule.Kind.DEFECT_CLUE);
        assertThat(clue.severity()).isEqualTo(SAFETY);
        assertThat(((Evidence.OfSample) clue.evidence().get(0)).items()).containsExactly("lead");
    }

    @Test
    void shouldRaiseNoClueForALabelItem() {
        assertThat(kinds(sample("S-1").failing().test("label", LABEL, NONCONFORMING)))
                .containsExactly(AlertRule.Kind.NONCONFORMANCE);
    }

    @Test
    void shouldRaiseOnlyTheConflictOfASampleInConflict() {
        StateFixture state = sample("S-1")
                .verdict(SampleVerdict.CONFLICT)
                .inConflict()
                .provisional()
                .test("lead", SAFETY, GivenVerdict.CONFORMING, NONCONFORMING);

        assertThat(kinds(state)).containsExactly(AlertRule.Kind.CONFLICT);
    }

    @Test
    void shouldRaiseBothForANoticeThatStandsAgainstTheLimit() {
        StateFixture state = sample("S-1")
                .notice()
                .failing()
                .inConflict()
                .test("size", IMPORTANT, GivenVerdict.NONCONFORMING, CONFORMING);

        assertThat(kinds(state)).containsExactly(AlertRule.Kind.NONCONFORMANCE, AlertRule.Kind.CONFLICT);
    }

    @Test
    void shouldRaiseNothingForAPass() {
        assertThat(of(sample("S-1").test("lead", SAFETY, CONFORMING))).isEmpty();
        assertThat(SampleAlerts.of(null, RELEASE)).isEmpty();
    }

    @Test
    void shouldRaiseNothingWithoutARule() {
        ReferenceRelease none = ReferenceRelease.of(1, List.of());

        assertThat(SampleAlerts.of(sample("S-1").failing().build(), none)).isEmpty();
    }

    @Test
    void shouldNameRuleReleaseAndEvidence() {
        Alert alert = only(sample("S-1").failing().provisional().version(3).test("lead", IMPORTANT, NONCONFORMING));

        assertThat(alert.rule()).isEqualTo("R-N");
        assertThat(alert.release()).isEqualTo(1);
        assertThat(alert.provisional()).isTrue();
        assertThat(alert.subject()).isEqualTo("office-a|S-1");
        assertThat(alert.evidence())
                .containsExactly(new Evidence.OfSample(
                        "office-a|S-1",
                        "R-S-1",
                        3,
                        List.of("lead"),
                        sample("S-1").build().dimensions().periodDate(),
                        sample("S-1").build().dimensions().channel()));
    }

    @Test
    void shouldIgnoreAWordThatIsNoRole() {
        AlertRule rule = RuleFixture.rule(
                "R-N", AlertRule.Kind.NONCONFORMANCE, Map.of("addressees", "DEPARTMENT, MAYOR, DEPARTMENT"));

        List<Alert> alerts = SampleAlerts.of(sample("S-1").failing().build(), ReferenceRelease.of(1, List.of(rule)));

        assertThat(alerts).hasSize(1);
        assertThat(alerts.get(0).addressees()).hasSize(1);
    }

    @Test
    void shouldRaiseUpdateAndWithdraw() {
        Alert provisional = only(sample("S-1").failing().provisional());
        Alert confirmed = only(sample("S-1").failing());
        LocalDate first = LocalDate.of(2026, 4, 1);
        AlertChange raised = AlertChange.raised(1, provisional, null, first);

        assertThat(AlertDiff.between(List.of(), List.of(provisional), 1, first)).containsExactly(raised);
        assertThat(AlertDiff.between(List.of(raised), List.of(confirmed), 2, first.plusDays(9)))
                .containsExactly(raised.updated(2, confirmed));
        assertThat(AlertDiff.between(List.of(raised), List.of(), 3, first.plusDays(9)))
                .containsExactly(raised.withdrawn(3));
        assertThat(raised.withdrawn(3).raisedOn()).isEqualTo(first);
    }

    @Test
    void shouldNotSendAnAlertAgainForAReleaseThatChangesNothingAboutIt() {
        AlertChange before = AlertChange.raised(1, only(sample("S-1").failing()), null, null);
        List<Alert> after = SampleAlerts.of(
                sample("S-1").failing().flagged(Flag.REGION_UNKNOWN).build(),
                RuleFixture.releases(RuleFixture.NONCONFORMANCE).apply(2));

        assertThat(after.get(0).release()).isEqualTo(2);
        assertThat(AlertDiff.between(List.of(before), after, 2, null)).isEmpty();
    }

    @Test
    void shouldTakeBackWhatWasSaidWhateverTheRulesSayNow() {
        SampleAlertRow row = SampleAlertRow.EMPTY
                .apply(1, of(sample("S-1").failing().test("lead", SAFETY, NONCONFORMING)), null)
                .orElseThrow()
                .row();

        SampleAlertRow.Step step = row.apply(2, List.of(), null).orElseThrow();

        assertThat(step.changes())
                .extracting(change -> change.alert().kind())
                .containsExactly(AlertRule.Kind.NONCONFORMANCE, AlertRule.Kind.DEFECT_CLUE);
        assertThat(step.changes()).extracting(AlertChange::kind).containsOnly(AlertChange.Kind.WITHDRAWN);
        assertThat(step.row().held()).isEmpty();
    }

    @Test
    void shouldBeSilentWhenAChangeIsSeenAgain() {
        SampleAlertRow row = SampleAlertRow.EMPTY
                .apply(3, of(sample("S-1").failing()), null)
                .orElseThrow()
                .row();

        assertThat(row.apply(2, List.of(), null)).isEmpty();
        assertThat(row.apply(3, of(sample("S-1").failing()), null)).isEmpty();
    }

    private static List<Alert> of(StateFixture state) {
        return SampleAlerts.of(state.build(), RELEASE);
    }

    private static Alert only(StateFixture state) {
        List<Alert> alerts = of(state);
        assertThat(alerts).hasSize(1);
        return alerts.get(0);
    }

    private static List<AlertRule.Kind> kinds(StateFixture state) {
        return of(state).stream().map(Alert::kind).toList();
    }
}
