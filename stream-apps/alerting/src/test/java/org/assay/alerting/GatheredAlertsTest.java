package org.assay.alerting;

import static org.assay.testkit.data.Verdicts.fail;
import static org.assay.testkit.data.Verdicts.in;
import static org.assay.testkit.data.Verdicts.ofProduct;
import static org.assay.testkit.data.Verdicts.on;
import static org.assay.testkit.data.Verdicts.pass;
import static org.assay.testkit.data.Verdicts.provisionalFail;
import static org.assay.testkit.data.Verdicts.reattributed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assay.contract.alert.AlertChangeKind;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.alert.AlertKind;
import org.assay.contract.alert.Role;
import org.assay.contract.alert.SubjectAlert;
import org.assay.contract.ingress.Probability;
import org.assay.contract.journal.DayBegun;
import org.assay.contract.journal.Origin;
import org.assay.contract.journal.SubjectEvent;
import org.assay.contract.ledger.ActionFact;
import org.assay.contract.ledger.ActionKind;
import org.assay.contract.ledger.ActionPassed;
import org.assay.contract.ledger.SampleState;
import org.assay.contract.ledger.VerdictFeed;
import org.assay.testkit.data.Rules;
import org.assay.testkit.data.Verdicts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alerts that rest on several samples, with every trigger of an interview loaded. */
class GatheredAlertsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    private final AlertingHarness alerting = new AlertingHarness();

    @BeforeEach
    void load() {
        alerting.load(Rules.triggers());
        alerting.tick(DAY);
    }

    @AfterEach
    void close() {
        alerting.close();
    }

    @Test
    void shouldAskOnceForASeriousFailureThatIsRepeated() {
        alerting.change(1, null, fail("S-1"));
        alerting.change(1, null, fail("S-2"));

        assertThat(said(AlertKind.INTERVIEW))
                .containsExactly("RAISED R-INTERVIEW-SERIOUS 厂甲 1", "UPDATED R-INTERVIEW-SERIOUS 厂甲 2");
    }

    @Test
    void shouldWithdrawTheInterviewWithItsSeriousFailure() {
        alerting.change(1, null, fail("S-1"));
        alerting.sent();

        alerting.change(2, fail("S-1"), pass("S-1"));

        assertThat(said(AlertKind.INTERVIEW)).containsExactly("WITHDRAWN R-INTERVIEW-SERIOUS 厂甲 1");
    }

    @Test
    void shouldBecomeProvisionalAgainWithItsVerdicts() {
        alerting.change(1, null, fail("S-1"));
        alerting.change(1, null, fail("S-2"));
        alerting.change(2, fail("S-1"), provisionalFail("S-1"));
        alerting.sent();

        alerting.change(2, fail("S-2"), provisionalFail("S-2"));

        assertThat(alerting.sent())
                .hasSize(3)
                .allSatisfy(alert -> {
                    assertThat(alert.getChange()).isEqualTo(AlertChangeKind.UPDATED);
                    assertThat(alert.getProvisional()).isTrue();
                    assertThat(alert.getRaisedOn()).isEqualTo(DAY);
                })
                .extracting(AlertChanged::getRule)
                .containsExactlyInAnyOrder("R-NONCONFORMANCE", "R-DEFECT_CLUE", "R-INTERVIEW");
    }

    @Test
    void shouldLeaveTheProducerWhoHasShownThatTheProductIsNotTheirs() {
        alerting.change(1, null, bears(fail("S-1")));
        alerting.sent();

        alerting.change(2, bears(fail("S-1")), reattributed(bears(fail("S-1"))));

        List<AlertChanged> sent = alerting.sent();
        assertThat(lines(sent, AlertKind.INTERVIEW))
                .containsExactlyInAnyOrder("WITHDRAWN R-INTERVIEW-SERIOUS 厂甲 1", "RAISED R-INTERVIEW-SERIOUS 店乙 1");
        assertThat(sent)
                .filteredOn(alert -> alert.getKind() == AlertKind.DEFECT_CLUE)
                .singleElement()
                .satisfies(clue -> {
                    assertThat(clue.getChange()).isEqualTo(AlertChangeKind.UPDATED);
                    assertThat(clue.getProductKey()).isNull();
                    assertThat(clue.getAddressees())
                            .extracting(addressee -> addressee.getRole())
                            .doesNotContain(Role.PRODUCER, Role.PRODUCER_REGION);
                });
    }

    @Test
    void shouldCallInACountyForEnterprisesOfOneIndustry() {
        alerting.change(1, null, in("C2451", "341802", fail("S-1")));
        alerting.change(1, null, in("C2459", "341802", Verdicts.by("厂乙", fail("S-2"))));
        alerting.change(1, null, in("C2451", "341881", Verdicts.by("厂丙", fail("S-3"))));

        assertThat(alerting.sent())
                .filteredOn(alert -> alert.getRule().equals("R-INTERVIEW-CLUSTER"))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.getSubject()).isEqualTo("C24|341802");
                    assertThat(alert.getAddressees().get(0).getRole()).isEqualTo(Role.GOVERNMENT);
                    assertThat(alert.getRaisedOn()).isEqualTo(DAY);
                });
    }

    @Test
    void shouldFollowACorrectedCatalogueCode() {
        alerting.change(1, null, fail("S-1"));
        alerting.change(1, null, fail("S-2"));
        alerting.sent();
        SampleState corrected = fail("S-1");
        corrected.getDimensions().setCatalogueCode("BALL");

        alerting.change(2, fail("S-1"), corrected);

        assertThat(alerting.sent())
                .extracting(alert -> alert.getKind() + " " + alert.getChange() + " " + alert.getCatalogueCode())
                .containsExactlyInAnyOrder(
                        "NONCONFORMANCE UPDATED BALL", "DEFECT_CLUE UPDATED BALL", "INTERVIEW UPDATED null");
    }

    @Test
    void shouldHearNoActionButWhatItBrings() {
        alerting.change(1, null, fail("S-1"));
        alerting.sent();
        ActionFact concluded = ActionFact.newBuilder()
                .setKind(ActionKind.OBJECTION_DECIDED)
                .setActedOn(DAY)
                .setOrigin(new Origin("sampling.ingress.office-a.office-action.v1", 0, 1L, Instant.EPOCH))
                .build();
        String key = Verdicts.key(fail("S-1"));

        alerting.feed(key, new VerdictFeed(new ActionPassed(key, concluded, null, "office-a")));
        assertThat(alerting.sent()).isEmpty();
        alerting.change(2, fail("S-1"), pass("S-1"));

        assertThat(said(AlertKind.INTERVIEW)).containsExactly("WITHDRAWN R-INTERVIEW-SERIOUS 厂甲 1");
    }

    @Test
    void shouldTakeAFailureFromTheCountyThatACorrectionMovesItFrom() {
        SampleState wrong = in("C2451", "341802", fail("S-1"));
        alerting.change(1, null, wrong);
        alerting.change(1, null, in("C2459", "341802", Verdicts.by("厂乙", fail("S-2"))));
        alerting.change(1, null, in("C2451", "341881", Verdicts.by("厂丙", fail("S-3"))));
        alerting.sent();

        alerting.change(2, wrong, in("C2451", "341881", fail("S-1")));

        assertThat(said(AlertKind.INTERVIEW))
                .contains("WITHDRAWN R-INTERVIEW-CLUSTER C24|341802 2", "RAISED R-INTERVIEW-CLUSTER C24|341881 2");
    }

    @Test
    void shouldCallInAPlatformAndLetItGoWhenASaleIsOverturned() {
        alerting.change(1, null, on("平台丙", fail("S-1")));
        alerting.change(1, null, on("平台丙", Verdicts.by("厂乙", fail("S-2"))));
        assertThat(said(AlertKind.INTERVIEW)).contains("RAISED R-INTERVIEW-PLATFORM 平台丙 2");

        alerting.change(2, on("平台丙", fail("S-1")), on("平台丙", pass("S-1")));

        assertThat(said(AlertKind.INTERVIEW)).contains("WITHDRAWN R-INTERVIEW-PLATFORM 平台丙 2");
    }

    @Test
    void shouldRaiseARecallWhenTheRiskOfAClueIsAssessed() {
        alerting.change(1, null, bears(fail("S-1")));
        String product = product(alerting.sent());
        assertThat(product).matches("[0-9a-f]{32}");

        alerting.assess(product, DAY.plusDays(2), Probability.OVER_1_IN_10);
        alerting.assess(product, DAY.plusDays(5), Probability.OVER_50_PERCENT);

        assertThat(alerting.sent())
                .extracting(alert ->
                        alert.getKind() + " " + alert.getChange() + " " + alert.getLevel() + " " + alert.getRaisedOn())
                .containsExactly("RECALL RAISED 2 2026-04-03", "RECALL UPDATED 1 2026-04-03");
    }

    @Test
    void shouldWithdrawARecallWithItsLastClue() {
        alerting.change(1, null, bears(fail("S-1")));
        alerting.change(1, null, bears(fail("S-2")));
        alerting.assess(product(alerting.sent()), DAY, Probability.OVER_50_PERCENT);
        alerting.sent();

        alerting.change(2, bears(fail("S-1")), bears(pass("S-1")));
        alerting.change(2, bears(fail("S-2")), bears(pass("S-2")));

        assertThat(alerting.sent())
                .filteredOn(alert -> alert.getKind() == AlertKind.RECALL)
                .extracting(AlertChanged::getChange)
                .containsExactly(AlertChangeKind.UPDATED, AlertChangeKind.WITHDRAWN);
    }

    @Test
    void shouldGoOnWithAProductAfterARestart() {
        alerting.change(1, null, bears(fail("S-1")));
        String product = product(alerting.sent());
        alerting.assess(product, DAY, Probability.OVER_1_IN_10);
        alerting.sent();
        AlertingHarness restarted = alerting.restarted();

        restarted.change(1, null, bears(fail("S-2")));

        assertThat(restarted.sent())
                .filteredOn(alert -> alert.getKind() == AlertKind.RECALL)
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.getChange()).isEqualTo(AlertChangeKind.UPDATED);
                    assertThat(alert.getEvidence()).hasSize(2);
                });
    }

    @Test
    void shouldSendNothingWhenTheWholeHistoryIsReplayed() {
        List<SubjectEvent> assessments = new ArrayList<>();
        history();
        List<AlertChanged> first = alerting.sent();
        String product = product(first);
        assessments.add(alerting.assess(product, DAY, Probability.OVER_50_PERCENT));
        assessments.add(alerting.assess(product, DAY.plusDays(1), Probability.OVER_1_IN_100));
        assertThat(alerting.sent()).hasSize(2);
        assertThat(first)
                .extracting(AlertChanged::getRule)
                .contains("R-INTERVIEW-SERIOUS", "R-INTERVIEW-CLUSTER", "R-INTERVIEW-PLATFORM", "R-DEFECT_CLUE");

        alerting.tick(DAY);
        history();
        assessments.forEach(alerting::subject);

        assertThat(alerting.sent()).isEmpty();
    }

    private void history() {
        alerting.change(1, null, sold("S-1"));
        alerting.change(1, null, Verdicts.by("厂乙", sold("S-2")));
        alerting.change(2, sold("S-1"), on("平台丙", pass("S-1")));
        alerting.change(3, on("平台丙", pass("S-1")), sold("S-1"));
    }

    private static SampleState bears(SampleState state) {
        return ofProduct("小熊 30 片", state);
    }

    private static SampleState sold(String number) {
        return bears(on("平台丙", in("C2451", "341802", fail(number))));
    }

    private static String product(List<AlertChanged> sent) {
        return sent.stream()
                .filter(alert -> alert.getKind() == AlertKind.DEFECT_CLUE)
                .findFirst()
                .orElseThrow()
                .getProductKey();
    }

    private List<String> said(AlertKind kind) {
        return lines(alerting.sent(), kind);
    }

    private static List<String> lines(List<AlertChanged> sent, AlertKind kind) {
        return sent.stream()
                .filter(alert -> alert.getKind() == kind)
                .map(alert -> alert.getChange() + " " + alert.getRule() + " " + alert.getSubject() + " "
                        + alert.getEvidence().size())
                .toList();
    }

    @Test
    void shouldTellCasesTheDayBehindTheAlertsThatCameBeforeIt() {
        alerting.toldToCases();
        alerting.change(1, null, fail("S-1"));
        alerting.tick(DAY.plusDays(1));

        List<SubjectAlert> told =
                alerting.toldToCases().stream().map(entry -> entry.value).toList();

        assertThat(told)
                .filteredOn(alert -> alert.getTold() instanceof DayBegun)
                .hasSize(3);
        for (int source = 0; source < 2; source++) {
            int one = source;
            assertThat(told)
                    .filteredOn(alert -> alert.getSource() == one)
                    .extracting(alert -> alert.getTold().getClass().getSimpleName())
                    .hasSizeGreaterThan(1)
                    .endsWith("DayBegun");
            assertThat(told)
                    .filteredOn(alert -> alert.getSource() == one && alert.getTold() instanceof DayBegun)
                    .hasSize(1);
        }
    }

    @Test
    void shouldRaiseARecallOfANewDayOnceTheDayHasBegunForItsCluesToo() {
        alerting.change(1, null, bears(fail("S-1")));
        String product = product(alerting.sent());
        alerting.tickOfJournal(DAY.plusDays(1));
        alerting.assess(product, DAY.plusDays(1), Probability.OVER_50_PERCENT);
        List<AlertChanged> early = alerting.sent();

        alerting.tick(DAY.plusDays(1));

        assertThat(early).isEmpty();
        assertThat(alerting.sent()).extracting(AlertChanged::getKind).containsExactly(AlertKind.RECALL);
    }
}
