package org.assay.alerting;

import static org.assay.testkit.data.Verdicts.by;
import static org.assay.testkit.data.Verdicts.conflict;
import static org.assay.testkit.data.Verdicts.fail;
import static org.assay.testkit.data.Verdicts.on;
import static org.assay.testkit.data.Verdicts.pass;
import static org.assay.testkit.data.Verdicts.provisionalFail;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assay.alerting.processor.CrowdProcessor;
import org.assay.alerting.processor.DayProcessor;
import org.assay.alerting.processor.InterviewProcessor;
import org.assay.alerting.processor.RateAlertProcessor;
import org.assay.alerting.processor.RecallProcessor;
import org.assay.alerting.processor.RuleStore;
import org.assay.alerting.processor.SampleAlertProcessor;
import org.assay.alerting.processor.SubjectAlertProcessor;
import org.assay.contract.alert.AlertChangeKind;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.alert.AlertKind;
import org.assay.contract.ingress.Tick;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.ledger.VerdictFeed;
import org.assay.contract.passrate.Assessment;
import org.assay.contract.passrate.Counts;
import org.assay.contract.passrate.DimensionValue;
import org.assay.contract.passrate.PassRateView;
import org.assay.contract.passrate.PeriodKind;
import org.assay.contract.sample.Purpose;
import org.assay.testkit.topology.GoldenTopology;
import org.assay.testkit.topology.StateBound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlertingTopologyTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);

    private final AlertingHarness alerting = new AlertingHarness();

    @AfterEach
    void close() {
        alerting.close();
    }

    @Test
    void shouldRaiseNoticeAndClueForAFailingSafetyItem() {
        alerting.change(1, null, provisionalFail("S-1"));

        List<AlertChanged> sent = alerting.sent();
        assertThat(sent)
                .extracting(AlertChanged::getKind)
                .containsExactly(AlertKind.NONCONFORMANCE, AlertKind.DEFECT_CLUE);
        assertThat(sent).allSatisfy(alert -> {
            assertThat(alert.getChange()).isEqualTo(AlertChangeKind.RAISED);
            assertThat(alert.getProvisional()).isTrue();
            assertThat(alert.getRelease()).isEqualTo(1);
            assertThat(alert.getEvidence().get(0).getItems()).containsExactly("lead");
        });
    }

    @Test
    void shouldUpdateWhenTheVerdictBecomesFinal() {
        alerting.change(1, null, provisionalFail("S-1"));
        alerting.sent();

        alerting.change(2, provisionalFail("S-1"), fail("S-1"));

        assertThat(alerting.sent()).hasSize(2).allSatisfy(alert -> {
            assertThat(alert.getChange()).isEqualTo(AlertChangeKind.UPDATED);
            assertThat(alert.getVersion()).isEqualTo(2);
            assertThat(alert.getProvisional()).isFalse();
        });
    }

    @Test
    void shouldWithdrawWhenTheFailureIsOverturned() {
        alerting.change(1, null, fail("S-1"));
        alerting.sent();

        alerting.change(2, fail("S-1"), pass("S-1"));

        assertThat(alerting.sent())
                .hasSize(2)
                .allSatisfy(alert -> assertThat(alert.getChange()).isEqualTo(AlertChangeKind.WITHDRAWN));
    }

    @Test
    void shouldRaiseAConflictAndNothingElse() {
        alerting.change(1, null, conflict("S-1"));

        assertThat(alerting.sent()).extracting(AlertChanged::getKind).containsExactly(AlertKind.CONFLICT);
    }

    @Test
    void shouldSayNothingOfAPass() {
        alerting.change(1, null, pass("S-1"));

        assertThat(alerting.sent()).isEmpty();
        assertThat(alerting.topology.rows(SampleAlertProcessor.STORE)).isEmpty();
        assertThat(alerting.topology.rows(InterviewProcessor.STORE)).isEmpty();
    }

    @Test
    void shouldLetControlEventsPass() {
        alerting.feed("control", new VerdictFeed(new Broadcast(0, 1, new Tick(LocalDate.of(2026, 4, 1)))));

        assertThat(alerting.sent()).isEmpty();
    }

    @Test
    void shouldAskForAnInterviewAtTheSecondFailure() {
        alerting.change(1, null, fail("S-1"));
        alerting.change(1, null, fail("S-2"));

        assertThat(interviews(alerting.sent())).singleElement().satisfies(alert -> {
            assertThat(alert.getSubject()).isEqualTo("厂甲");
            assertThat(alert.getEpisode()).isEqualTo("office-a|S-1");
            assertThat(alert.getEvidence()).hasSize(2);
        });
    }

    @Test
    void shouldMoveAFailureToTheEnterpriseItIsReattributedTo() {
        alerting.change(1, null, fail("S-1"));
        alerting.change(1, null, fail("S-2"));
        alerting.change(1, null, by("厂乙", fail("S-3")));
        alerting.sent();

        alerting.change(2, fail("S-2"), by("厂乙", fail("S-2")));

        assertThat(interviews(alerting.sent()))
                .extracting(alert -> alert.getSubject() + " " + alert.getChange())
                .containsExactlyInAnyOrder("厂甲 WITHDRAWN", "厂乙 RAISED");
    }

    @Test
    void shouldSupersedeWhenTheFirstFailureIsOverturned() {
        alerting.change(1, null, on(LocalDate.of(2026, 1, 1), fail("S-1")));
        alerting.change(1, null, on(LocalDate.of(2026, 2, 1), fail("S-2")));
        alerting.change(1, null, on(LocalDate.of(2026, 3, 1), fail("S-3")));
        alerting.sent();

        alerting.change(2, on(LocalDate.of(2026, 1, 1), fail("S-1")), on(LocalDate.of(2026, 1, 1), pass("S-1")));

        List<AlertChanged> changes = interviews(alerting.sent());
        assertThat(changes)
                .extracting(AlertChanged::getChange)
                .containsExactly(AlertChangeKind.SUPERSEDED, AlertChangeKind.RAISED);
        assertThat(changes.get(0).getSupersededBy()).isEqualTo(changes.get(1).getAlertId());
        assertThat(changes.get(1).getSupersedes()).isEqualTo(changes.get(0).getAlertId());
    }

    @Test
    void shouldSendNothingWhenTheWholeHistoryIsReplayed() {
        List<AlertChanged> first = history();

        List<AlertChanged> again = history();

        assertThat(first).hasSize(15);
        assertThat(again).isEmpty();
    }

    @Test
    void shouldGoOnAfterARestart() {
        alerting.change(1, null, fail("S-1"));
        AlertingHarness restarted = alerting.restarted();

        restarted.change(1, null, fail("S-2"));

        assertThat(interviews(restarted.sent())).hasSize(1);
    }

    @Test
    void shouldRaiseAMissedTargetOnTheDailyAssessment() {
        alerting.rate(rate(null, Assessment.MISSED));
        alerting.rate(rate(LocalDate.of(2026, 4, 1), Assessment.MISSED));

        assertThat(alerting.sent()).singleElement().satisfies(alert -> {
            assertThat(alert.getKind()).isEqualTo(AlertKind.RATE_BELOW_TARGET);
            assertThat(alert.getEvidence().get(0).getUpper()).isEqualTo(0.97);
            assertThat(alert.getEvidence().get(0).getOn()).isEqualTo(LocalDate.of(2026, 4, 1));
        });
    }

    @Test
    void shouldWithdrawWhenTheTargetIsNoLongerMissed() {
        alerting.rate(rate(LocalDate.of(2026, 4, 1), Assessment.MISSED));
        alerting.sent();

        alerting.rate(rate(LocalDate.of(2026, 4, 2), Assessment.UNDECIDED));

        assertThat(alerting.sent()).extracting(AlertChanged::getChange).containsExactly(AlertChangeKind.WITHDRAWN);
    }

    @Test
    void shouldSayOnWhichDayAnAlertWasRaised() {
        alerting.change(1, null, provisionalFail("S-1"));
        assertThat(alerting.sent()).extracting(AlertChanged::getRaisedOn).containsOnlyNulls();

        alerting.tick(FIRST);
        alerting.change(1, null, provisionalFail("S-2"));
        assertThat(alerting.sent()).extracting(AlertChanged::getRaisedOn).containsOnly(FIRST);
        alerting.tick(FIRST.plusDays(9));
        alerting.change(2, provisionalFail("S-2"), fail("S-2"));
        assertThat(alerting.sent()).extracting(AlertChanged::getRaisedOn).containsOnly(FIRST);
    }

    @Test
    void shouldBeginANewDayWithAnAlertThatComesBack() {
        alerting.tick(FIRST);
        alerting.change(1, null, fail("S-1"));
        alerting.change(2, fail("S-1"), pass("S-1"));
        alerting.sent();
        alerting.tick(FIRST.plusDays(9));

        alerting.change(3, pass("S-1"), fail("S-1"));

        assertThat(alerting.sent()).extracting(AlertChanged::getRaisedOn).containsOnly(FIRST.plusDays(9));
    }

    @Test
    void shouldRememberTheDayOverARestartAndHearNoEarlierOne() {
        alerting.tick(FIRST);
        AlertingHarness restarted = alerting.restarted();
        restarted.tick(FIRST.minusDays(1));

        restarted.change(1, null, fail("S-1"));

        assertThat(restarted.sent()).extracting(AlertChanged::getRaisedOn).containsOnly(FIRST);
    }

    @Test
    void shouldKeepTheDayOfTheAssessmentThatRaisedARate() {
        alerting.rate(rate(FIRST, Assessment.MISSED));
        PassRateView worse = rate(FIRST.plusDays(1), Assessment.MISSED);
        worse.getCounts().setFailingBatches(60L);
        alerting.rate(worse);

        assertThat(alerting.sent())
                .extracting(alert -> alert.getChange() + " " + alert.getRaisedOn())
                .containsExactly("RAISED " + FIRST, "UPDATED " + FIRST);
    }

    @Test
    void shouldKeepItsSkeleton() {
        GoldenTopology.check(alerting.topology, Path.of("src/test/golden/alerting-0.1.txt"));
    }

    @Test
    void shouldBoundItsState() {
        StateBound.of(alerting.topology)
                .bounded(RuleStore.STORE, "alert rules of all releases")
                .bounded(RuleStore.PACKS, "rule packs of all releases")
                .bounded(DayProcessor.STORE, "one row a task")
                .bounded(SampleAlertProcessor.STORE, "samples that ever raised an alert")
                .bounded(InterviewProcessor.STORE, "enterprises with a sample that ever failed")
                .bounded(CrowdProcessor.SAMPLES, "samples that ever failed in an area or on a platform")
                .bounded(CrowdProcessor.ORDERS, "failing samples in an area or on a platform")
                .bounded(CrowdProcessor.ALERTS, "stretches of an area or a platform with a failure")
                .bounded(RecallProcessor.STORE, "products with a clue or an assessment")
                .bounded(SubjectAlertProcessor.STORE, "alerts that ever named a product")
                .bounded("interview-day-store", "one row an input")
                .bounded("interview-waiting-store", "what is told of a day while it begins")
                .bounded("recall-day-store", "one row an input")
                .bounded("recall-waiting-store", "what is told of a day while it begins")
                .bounded(RateAlertProcessor.STORE, "cells that ever missed their target")
                .check();
    }

    private List<AlertChanged> history() {
        alerting.change(1, null, fail("S-1"));
        alerting.change(1, null, fail("S-2"));
        alerting.change(2, fail("S-1"), pass("S-1"));
        alerting.change(3, pass("S-1"), conflict("S-1"));
        alerting.change(1, null, by("厂乙", provisionalFail("S-3")));
        alerting.change(2, by("厂乙", provisionalFail("S-3")), null);
        alerting.rate(rate(LocalDate.of(2026, 4, 1), Assessment.MISSED));
        alerting.rate(rate(LocalDate.of(2026, 4, 2), Assessment.REACHED));
        return new ArrayList<>(alerting.sent());
    }

    private static List<AlertChanged> interviews(List<AlertChanged> sent) {
        return sent.stream()
                .filter(alert -> alert.getKind() == AlertKind.INTERVIEW)
                .toList();
    }

    private static PassRateView rate(LocalDate assessedOn, Assessment assessment) {
        return PassRateView.newBuilder()
                .setCell("domain|EVALUATIVE|2026-Q1|FOOD")
                .setView("domain")
                .setPurpose(Purpose.EVALUATIVE)
                .setDimensions(List.of(new DimensionValue("domain", "FOOD")))
                .setPeriodKind(PeriodKind.QUARTER)
                .setPeriod("2026-Q1")
                .setCounts(new Counts(1000L, 40L, 10L, 5L, 0L, 0L, 0L, 0L, 0L))
                .setRate(0.96)
                .setWilsonLower(0.95)
                .setWilsonUpper(0.97)
                .setConfidence(0.95)
                .setTarget(0.985)
                .setTargetId("T-FOOD")
                .setAssessment(assessment)
                .setRelease(1)
                .setAssessedOn(assessedOn)
                .build();
    }
}
