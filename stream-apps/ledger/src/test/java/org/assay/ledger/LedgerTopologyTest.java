package org.assay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.assay.contract.decision.Decision;
import org.assay.contract.ingress.LabSanctionLifted;
import org.assay.contract.ingress.LabSanctioned;
import org.assay.contract.ingress.OrderedToCorrect;
import org.assay.contract.ingress.PartyRole;
import org.assay.contract.ingress.RecheckConcluded;
import org.assay.contract.ingress.ReinspectionApplied;
import org.assay.contract.ingress.ReleaseActivated;
import org.assay.contract.ingress.Tick;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.ledger.ActionKind;
import org.assay.contract.ledger.ActionPassed;
import org.assay.contract.ledger.CauseKind;
import org.assay.contract.ledger.SampleVerdict;
import org.assay.contract.ledger.VerdictChanged;
import org.assay.contract.ledger.VerdictStatus;
import org.assay.contract.sample.Verdict;
import org.assay.testkit.data.Submissions;
import org.assay.testkit.topology.GoldenTopology;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgerTopologyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 25);
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(1);

    private final LedgerScene scene = new LedgerScene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void shouldKeepItsTopology() {
        GoldenTopology.check(scene.harness, Path.of("src/test/resources/golden/ledger-0.1.txt"));
    }

    @Test
    void shouldDecideEverySubmissionOnce() {
        scene.pipe("S-1", Submissions.registered("S-1"));
        scene.pipe("S-1", Submissions.pass("S-1"));
        scene.pipe("S-1", Submissions.pass("S-1"));
        scene.pipe("S-1", Submissions.fail("S-1"));

        assertThat(scene.decisions())
                .extracting(decided -> decided.getDecision())
                .containsExactly(Decision.ACCEPTED, Decision.ACCEPTED, Decision.DUPLICATE, Decision.REFUSED);
    }

    @Test
    void shouldSayWhatChangedUnderTheKeyOfTheSample() {
        scene.activate(scene.load(1));
        scene.pipe("S-1", Submissions.registered("S-1"));
        scene.pipe("S-1", Submissions.fail("S-1"));

        var verdicts = scene.verdicts();

        assertThat(verdicts).hasSize(1);
        assertThat(verdicts.get(0).key).isEqualTo("office-a|S-1");
        VerdictChanged change = (VerdictChanged) verdicts.get(0).value.getPayload();
        assertThat(change.getAfter().getVerdict()).isEqualTo(SampleVerdict.NONCONFORMING);
        assertThat(change.getAfter().getDimensions().getCatalogueCode()).isEqualTo("TOY");
        assertThat(change.getAfter().getReport().getItems().get(0).getLimitId()).isEqualTo("TOY-lead-1");
    }

    @Test
    void shouldRefuseWithTheIdOfTheRule() {
        scene.pipe("S-1", Submissions.finalised("S-1", 1));

        var decided = scene.decisions().get(0);

        assertThat(decided.getDecision()).isEqualTo(Decision.REFUSED);
        assertThat(decided.getRule()).isEqualTo("ledger.not-the-counted-report");
    }

    @Test
    void shouldJudgeOldRowsAgainBeforeItPassesAReleaseOn() {
        scene.activate(scene.load(1));
        scene.harness.advance(LONG_ENOUGH);
        scene.pipe("S-1", Submissions.registered("S-1"));
        scene.pipe("S-1", Submissions.result("S-1", Submissions.report("R-S-1", 1, Verdict.CONFORMING, "95")));
        scene.verdicts();

        scene.activate(scene.load(2));
        scene.harness.advance(LONG_ENOUGH);
        var verdicts = scene.verdicts();

        assertThat(verdicts).hasSize(2);
        VerdictChanged change = (VerdictChanged) verdicts.get(0).value.getPayload();
        assertThat(change.getCause().getKind()).isEqualTo(CauseKind.REJUDGED);
        assertThat(change.getAfter().getVerdict()).isEqualTo(SampleVerdict.CONFLICT);
        Broadcast broadcast = (Broadcast) verdicts.get(1).value.getPayload();
        assertThat(((ReleaseActivated) broadcast.getCommand()).getRelease()).isEqualTo(2);
    }

    @Test
    void shouldGoOnAfterARestart() {
        scene.activate(scene.load(1));
        scene.harness.advance(LONG_ENOUGH);
        scene.pipe("S-1", Submissions.registered("S-1"));

        scene.restart();
        scene.load(1);
        scene.pipe("S-1", Submissions.fail("S-1"));

        VerdictChanged change = (VerdictChanged) scene.verdicts().get(0).value.getPayload();
        assertThat(change.getAfter().getVerdict()).isEqualTo(SampleVerdict.NONCONFORMING);
        assertThat(change.getAfter().getRelease()).isEqualTo(1);
    }

    @Test
    void shouldMakeAVerdictFinalBeforeItPassesTheDayOn() {
        scene.activate(scene.load(1));
        scene.harness.advance(LONG_ENOUGH);
        scene.pipe("S-1", Submissions.registered("S-1"));
        scene.pipe("S-1", Submissions.fail("S-1"));
        scene.pipe("S-1", Submissions.served("S-1", PartyRole.PRODUCER, DAY.minusDays(5)));
        scene.pipe("S-1", Submissions.served("S-1", PartyRole.SELLER, DAY));
        scene.command(new Tick(DAY.plusDays(15)));
        scene.restart();
        scene.load(1);
        scene.verdicts();

        scene.command(new Tick(DAY.plusDays(16)));

        var verdicts = scene.verdicts();
        VerdictChanged change = (VerdictChanged) verdicts.get(0).value.getPayload();
        assertThat(change.getCause().getKind()).isEqualTo(CauseKind.WINDOW_CLOSED);
        assertThat(change.getAfter().getStatus()).isEqualTo(VerdictStatus.FINAL);
        assertThat(((Broadcast) verdicts.get(1).value.getPayload()).getCommand())
                .isInstanceOf(Tick.class);
        assertThat(verdicts).hasSize(2);
    }

    @Test
    void shouldTakeReportsOfASanctionedLabBackAndGiveThemAgain() {
        scene.activate(scene.load(1));
        scene.harness.advance(LONG_ENOUGH);
        scene.pipe("S-1", Submissions.registered("S-1"));
        scene.pipe("S-1", Submissions.fail("S-1"));
        scene.pipe("S-2", Submissions.registered("S-2"));
        scene.verdicts();

        scene.command(new LabSanctioned("X-1", Submissions.LAB, List.of(), null, null, "made up"));
        scene.pipe("S-2", Submissions.pass("S-2"));
        assertThat(scene.verdicts()).as("the lab does not count from here on").isEmpty();
        scene.harness.advance(LONG_ENOUGH);
        var taken = scene.verdicts();
        scene.command(new LabSanctionLifted("X-1", List.of(), null, null));
        scene.harness.advance(LONG_ENOUGH);
        var given = scene.verdicts();

        VerdictChanged change = (VerdictChanged) taken.get(0).value.getPayload();
        assertThat(change.getAfter()).isNull();
        assertThat(change.getCause().getKind()).isEqualTo(CauseKind.SANCTION);
        assertThat(taken).hasSize(2);
        assertThat(((Broadcast) taken.get(1).value.getPayload()).getCommand()).isInstanceOf(LabSanctioned.class);
        assertThat(given).hasSize(3);
        assertThat(((VerdictChanged) given.get(0).value.getPayload()).getCause().getKind())
                .isEqualTo(CauseKind.SANCTION_LIFTED);
    }

    @Test
    void shouldPassDutiesOnInOrder() {
        scene.pipe("S-1", Submissions.registered("S-1"));

        scene.pipe("S-1", Submissions.action("S-1", DAY, new OrderedToCorrect()));
        scene.pipe("S-1", Submissions.action("S-1", DAY, new RecheckConcluded(1, false)));
        scene.pipe("S-1", Submissions.action("S-1", DAY, new RecheckConcluded(1, false)));

        assertThat(scene.verdicts())
                .extracting(record ->
                        ((ActionPassed) record.value.getPayload()).getAction().getKind())
                .containsExactly(
                        ActionKind.ORDERED_TO_CORRECT, ActionKind.RECHECK_CONCLUDED, ActionKind.RECHECK_CONCLUDED);
        assertThat(scene.decisions()).hasSize(1);
    }

    @Test
    void shouldSayWhatTheStateAllows() {
        scene.activate(scene.load(1));
        scene.harness.advance(LONG_ENOUGH);
        scene.pipe("S-1", Submissions.registered("S-1"));
        scene.pipe("S-1", Submissions.fail("S-1"));
        scene.pipe("S-1", Submissions.served("S-1", PartyRole.PRODUCER, DAY));

        scene.pipe("S-1", Submissions.action("S-1", DAY.plusDays(16), new ReinspectionApplied(PartyRole.PRODUCER)));

        var decided = scene.decisions().get(3);
        assertThat(decided.getReason()).isEqualTo("TOO_LATE");
        assertThat(decided.getRule()).isEqualTo("REINSPECT");
        assertThat(decided.getAllowed()).contains("FINALISED").doesNotContain("REINSPECTION_DECIDED");
    }
}
