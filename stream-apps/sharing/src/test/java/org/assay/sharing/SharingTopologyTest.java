package org.assay.sharing;

import static org.assay.testkit.data.Verdicts.conflict;
import static org.assay.testkit.data.Verdicts.fail;
import static org.assay.testkit.data.Verdicts.pass;
import static org.assay.testkit.data.Verdicts.provisionalFail;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.assay.contract.alert.Addressee;
import org.assay.contract.alert.AlertChangeKind;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.alert.AlertKind;
import org.assay.contract.alert.Evidence;
import org.assay.contract.alert.Role;
import org.assay.contract.ingress.Tick;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.ledger.CauseKind;
import org.assay.contract.ledger.SampleState;
import org.assay.contract.ledger.VerdictFeed;
import org.assay.contract.passrate.Assessment;
import org.assay.contract.passrate.Counts;
import org.assay.contract.passrate.DimensionValue;
import org.assay.contract.passrate.PassRateView;
import org.assay.contract.passrate.PeriodKind;
import org.assay.contract.sample.Purpose;
import org.assay.contract.shared.SharedAlert;
import org.assay.contract.shared.SharedAlertStatus;
import org.assay.contract.shared.SharedParty;
import org.assay.contract.shared.SharedPassRate;
import org.assay.contract.shared.SharedResult;
import org.assay.contract.shared.SharedStatus;
import org.assay.contract.shared.SharedVerdict;
import org.assay.sharing.processor.SharedAlertProcessor;
import org.assay.sharing.processor.SharedRateProcessor;
import org.assay.testkit.topology.GoldenTopology;
import org.assay.testkit.topology.StateBound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharingTopologyTest {
    private final SharingHarness sharing = new SharingHarness();

    @AfterEach
    void close() {
        sharing.close();
    }

    @Test
    void shouldShareAFinalResult() {
        sharing.change(4, null, pass("S-1"), CauseKind.REPORT);

        assertThat(sharing.results()).singleElement().satisfies(result -> {
            assertThat(result.getStatus()).isEqualTo(SharedStatus.FINAL);
            assertThat(result.getVersion()).isEqualTo(4);
            assertThat(result.getVerdict()).isEqualTo(SharedVerdict.CONFORMING);
            assertThat(result.getItems()).singleElement().satisfies(item -> {
                assertThat(item.getCode()).isEqualTo("lead");
                assertThat(item.getValue()).isEqualTo("12");
                assertThat(item.getLimit()).isEqualTo("≤100");
                assertThat(item.getConforming()).isTrue();
            });
        });
    }

    @Test
    void shouldNotShareWhatIsNotFinal() {
        sharing.change(1, null, provisionalFail("S-1"), CauseKind.REPORT);
        sharing.change(1, null, conflict("S-2"), CauseKind.REPORT);
        sharing.feed("control", new VerdictFeed(new Broadcast(0, 1, new Tick(LocalDate.of(2026, 4, 1)))));

        assertThat(sharing.results()).isEmpty();
    }

    @Test
    void shouldShareAFailureOnceItIsDeclaredFinal() {
        sharing.change(1, null, provisionalFail("S-1"), CauseKind.REPORT);

        sharing.change(2, provisionalFail("S-1"), fail("S-1"), CauseKind.FINALISED);

        assertThat(sharing.results()).extracting(SharedResult::getVerdict).containsExactly(SharedVerdict.NONCONFORMING);
    }

    @Test
    void shouldWithdrawByAValueWithAReasonCode() {
        sharing.change(1, null, pass("S-1"), CauseKind.REPORT);
        sharing.results();

        sharing.change(2, pass("S-1"), provisionalFail("S-1"), CauseKind.CORRECTION);

        assertThat(sharing.results()).singleElement().satisfies(result -> {
            assertThat(result.getStatus()).isEqualTo(SharedStatus.WITHDRAWN);
            assertThat(result.getVerdict()).isEqualTo(SharedVerdict.CONFORMING);
            assertThat(result.getReason()).isEqualTo("CORRECTION");
        });
    }

    @Test
    void shouldSayNothingWhenPartnersSeeNoDifference() {
        sharing.change(1, null, pass("S-1"), CauseKind.REPORT);
        sharing.results();
        SampleState moved = pass("S-1");
        moved.getSample().getProducer().setAddress("新路 2 号");
        moved.getSample().setCampaign("专项");

        sharing.change(2, pass("S-1"), moved, CauseKind.REGISTRATION);

        assertThat(sharing.results()).isEmpty();
    }

    @Test
    void shouldShareAlertsOfFinalVerdictsOnly() {
        sharing.alert(alert(1, AlertChangeKind.RAISED, AlertKind.NONCONFORMANCE, true));
        sharing.alert(alert(2, AlertChangeKind.UPDATED, AlertKind.NONCONFORMANCE, false));

        assertThat(sharing.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.getStatus()).isEqualTo(SharedAlertStatus.ACTIVE);
            assertThat(alert.getVersion()).isEqualTo(2);
            assertThat(alert.getSamples()).containsExactly("office-a|S-1");
            assertThat(alert.getProducer()).isEqualTo(new SharedParty(null, null, "330100"));
        });
    }

    @Test
    void shouldNotWithdrawAnAlertThatWasNeverShared() {
        sharing.alert(alert(1, AlertChangeKind.RAISED, AlertKind.NONCONFORMANCE, true));
        sharing.alert(alert(2, AlertChangeKind.WITHDRAWN, AlertKind.NONCONFORMANCE, true));

        assertThat(sharing.alerts()).isEmpty();
    }

    @Test
    void shouldWithdrawASharedAlert() {
        sharing.alert(alert(1, AlertChangeKind.RAISED, AlertKind.DEFECT_CLUE, false));
        sharing.alert(alert(2, AlertChangeKind.WITHDRAWN, AlertKind.DEFECT_CLUE, false));

        assertThat(sharing.alerts())
                .extracting(SharedAlert::getStatus)
                .containsExactly(SharedAlertStatus.ACTIVE, SharedAlertStatus.WITHDRAWN);
    }

    @Test
    void shouldWithdrawASharedAlertWhoseVerdictIsNoLongerFinal() {
        sharing.alert(alert(1, AlertChangeKind.RAISED, AlertKind.DEFECT_CLUE, false));
        sharing.alert(alert(2, AlertChangeKind.UPDATED, AlertKind.DEFECT_CLUE, true));
        sharing.alert(alert(3, AlertChangeKind.UPDATED, AlertKind.DEFECT_CLUE, false));

        assertThat(sharing.alerts())
                .extracting(alert -> alert.getVersion() + " " + alert.getStatus())
                .containsExactly("1 ACTIVE", "2 WITHDRAWN", "3 ACTIVE");
    }

    @Test
    void shouldWithdrawAFinalResultThatAnObjectionHasOpenedAgain() {
        sharing.change(1, null, fail("S-1"), CauseKind.REPORT);
        sharing.results();

        sharing.change(2, fail("S-1"), provisionalFail("S-1"), CauseKind.OBJECTION);

        assertThat(sharing.results()).extracting(SharedResult::getStatus).containsExactly(SharedStatus.WITHDRAWN);
    }

    @Test
    void shouldShareACorrectedCatalogueCodeUnderTheSameAlert() {
        sharing.alert(alert(1, AlertChangeKind.RAISED, AlertKind.NONCONFORMANCE, false));
        AlertChanged corrected = alert(2, AlertChangeKind.UPDATED, AlertKind.NONCONFORMANCE, false);
        corrected.setCatalogueCode("BALL");
        sharing.alert(corrected);

        assertThat(sharing.alerts())
                .extracting(alert -> alert.getAlertId() + " " + alert.getCatalogueCode())
                .containsExactly("a1 TOY", "a1 BALL");
    }

    @Test
    void shouldForgetTheProducerOfAReattributedFailure() {
        sharing.alert(alert(1, AlertChangeKind.RAISED, AlertKind.NONCONFORMANCE, false));
        AlertChanged moved = alert(2, AlertChangeKind.UPDATED, AlertKind.NONCONFORMANCE, false);
        moved.setAddressees(List.of(
                Addressee.newBuilder().setRole(Role.SELLER).setName("店乙").build()));
        sharing.alert(moved);

        assertThat(sharing.alerts().get(1).getProducer()).isNull();
    }

    @Test
    void shouldKeepInterviewsRecallsAndAcknowledgementsToOurselves() {
        sharing.alert(alert(1, AlertChangeKind.RAISED, AlertKind.INTERVIEW, false));
        sharing.alert(alert(1, AlertChangeKind.RAISED, AlertKind.RECALL, false));
        sharing.alert(alert(2, AlertChangeKind.ACKNOWLEDGED, AlertKind.NONCONFORMANCE, false));

        assertThat(sharing.alerts()).isEmpty();
    }

    @Test
    void shouldSendNothingWhenAlertsAndRatesAreReplayed() {
        alertsAndRates();
        int alerts = sharing.alerts().size();
        sharing.rates();

        alertsAndRates();

        assertThat(alerts).isEqualTo(2);
        assertThat(sharing.alerts()).isEmpty();
        assertThat(sharing.rates()).isEmpty();
    }

    @Test
    void shouldShareRatesOfFinalResults() {
        sharing.rate(rate("domain", 100, 5, 2, null));

        assertThat(sharing.rates()).singleElement().satisfies(rate -> {
            assertThat(rate.getBatches()).isEqualTo(98);
            assertThat(rate.getFailingBatches()).isEqualTo(3);
            assertThat(rate.getDimensions()).containsEntry("domain", "FOOD");
        });
    }

    @Test
    void shouldShareNoOtherViewsAndNoAssessments() {
        sharing.rate(rate("region", 100, 5, 0, null));
        sharing.rate(rate("domain", 100, 5, 0, LocalDate.of(2026, 4, 1)));

        assertThat(sharing.rates()).isEmpty();
    }

    @Test
    void shouldShareARateOnlyWhenItChanges() {
        sharing.rate(rate("domain", 100, 5, 0, null));
        sharing.rate(rate("domain", 101, 6, 1, null));
        sharing.rate(rate("domain", 101, 6, 0, null));

        assertThat(sharing.rates())
                .extracting(SharedPassRate::getFailingBatches)
                .containsExactly(5L, 6L);
    }

    @Test
    void shouldKeepItsSkeleton() {
        GoldenTopology.check(sharing.topology, Path.of("src/test/golden/sharing-0.1.txt"));
    }

    @Test
    void shouldBoundItsState() {
        StateBound.of(sharing.topology)
                .bounded(SharedAlertProcessor.STORE, "alerts that were ever shared")
                .bounded(SharedRateProcessor.STORE, "cells of the shared views")
                .check();
    }

    private void alertsAndRates() {
        sharing.alert(alert(1, AlertChangeKind.RAISED, AlertKind.NONCONFORMANCE, false));
        sharing.alert(alert(2, AlertChangeKind.WITHDRAWN, AlertKind.NONCONFORMANCE, false));
        sharing.rate(rate("domain", 100, 5, 0, null));
    }

    private static AlertChanged alert(long version, AlertChangeKind change, AlertKind kind, boolean provisional) {
        return AlertChanged.newBuilder()
                .setAlertId("a1")
                .setVersion(version)
                .setChange(change)
                .setKind(kind)
                .setRule("R-1")
                .setRelease(1)
                .setSubject("office-a|S-1")
                .setEpisode("")
                .setProvisional(provisional)
                .setCatalogueCode("TOY")
                .setRegionCode("341800")
                .setAddressees(List.of(Addressee.newBuilder()
                        .setRole(Role.PRODUCER_REGION)
                        .setRegionCode("330100")
                        .build()))
                .setEvidence(List.of(Evidence.newBuilder()
                        .setSampleKey("office-a|S-1")
                        .setReportNumber("R-S-1")
                        .setReportVersion(1)
                        .setItems(List.of("lead"))
                        .setOn(LocalDate.of(2026, 3, 20))
                        .build()))
                .build();
    }

    private static PassRateView rate(String view, long batches, long failing, long provisional, LocalDate assessedOn) {
        return PassRateView.newBuilder()
                .setCell(view + "|EVALUATIVE|2026-Q1|FOOD")
                .setView(view)
                .setPurpose(Purpose.EVALUATIVE)
                .setDimensions(List.of(new DimensionValue("domain", "FOOD")))
                .setPeriodKind(PeriodKind.QUARTER)
                .setPeriod("2026-Q1")
                .setCounts(new Counts(batches, failing, 10L, 5L, provisional, 0L, 0L, 0L, 0L))
                .setConfidence(0.95)
                .setAssessment(Assessment.NOT_BOUND)
                .setRelease(1)
                .setAssessedOn(assessedOn)
                .build();
    }
}
