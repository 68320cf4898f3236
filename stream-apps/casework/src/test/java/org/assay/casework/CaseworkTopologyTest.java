package org.assay.casework;

import static org.assay.testkit.data.Verdicts.fail;
import static org.assay.testkit.data.Verdicts.pass;
import static org.assay.testkit.data.Verdicts.provisionalFail;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.assay.casework.processor.SampleCaseProcessor;
import org.assay.contract.casework.CaseChanged;
import org.assay.contract.casework.CaseNotified;
import org.assay.contract.casework.CaseStatus;
import org.assay.contract.casework.NoticeKind;
import org.assay.contract.casework.OpenDuty;
import org.assay.contract.casework.Track;
import org.assay.contract.decision.Decision;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.contract.ledger.ActionKind;
import org.assay.testkit.topology.GoldenTopology;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CaseworkTopologyTest {
    private static final LocalDate D = LocalDate.of(2026, 3, 23);

    private CaseworkScene scene;

    @BeforeEach
    void open() throws Exception {
        scene = new CaseworkScene();
        scene.tick(D);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void shouldKeepItsTopology() {
        GoldenTopology.check(scene.harness, Path.of("src/test/resources/golden/casework-0.1.txt"));
    }

    @Test
    void shouldOpenACaseForAFailingSample() {
        scene.change(1, null, provisionalFail("S-1"));

        CaseChanged told = scene.last();
        assertThat(told.getCaseId()).isEqualTo("SAMPLE|office-a|S-1");
        assertThat(told.getVersion()).isEqualTo(1);
        assertThat(told.getTracks()).extracting(Track::getState).containsExactly("REPORTED", "OPEN", "ON_SALE");
        assertThat(told.getTitle()).isEqualTo("积木");
        assertThat(told.getRelease()).isEqualTo(1);
    }

    @Test
    void shouldSayAndKeepNothingOfAPass() {
        scene.change(1, null, pass("S-1"));
        scene.change(2, pass("S-1"), null);

        assertThat(scene.cases()).isEmpty();
        assertThat(scene.harness.rows(SampleCaseProcessor.CASES)).isEmpty();
    }

    @Test
    void shouldDecideADutyOnce() {
        scene.duty("S-1", D, ActionKind.ORDERED_TO_CORRECT);
        scene.change(1, null, provisionalFail("S-1"));
        scene.duty("S-1", D, ActionKind.ORDERED_TO_CORRECT);
        scene.duty("S-1", D, ActionKind.ORDERED_TO_CORRECT);
        scene.duty("S-1", D, ActionKind.BUSINESS_STOPPED);

        List<SubmissionDecided> decided = scene.decisions();
        assertThat(decided)
                .extracting(SubmissionDecided::getDecision)
                .containsExactly(Decision.REFUSED, Decision.ACCEPTED, Decision.DUPLICATE, Decision.REFUSED);
        assertThat(decided.get(0).getRule()).isEqualTo("casework.no-case");
        assertThat(decided.get(1).getSampleNumber()).isEqualTo("S-1");
        assertThat(decided.get(3).getReason()).isEqualTo("NOT_ALLOWED");
        assertThat(decided.get(3).getAllowed())
                .contains("CORRECTION_REPORTED", "RECHECK_CONCLUDED")
                .doesNotContain("BUSINESS_STOPPED");
    }

    @Test
    void shouldNotDecideWhatTheLedgerHasDecided() {
        scene.change(1, null, provisionalFail("S-1"));
        scene.served("S-1", D, "PRODUCER");

        assertThat(scene.decisions()).isEmpty();
        assertThat(scene.last().getDuties()).extracting(OpenDuty::getRule).contains("P4", "P11");
    }

    @Test
    void shouldEndTheTimesOfACaseThatIsOverturned() {
        scene.change(1, null, fail("S-1"));
        scene.duty("S-1", D, ActionKind.ORDERED_TO_CORRECT);
        scene.cases();

        scene.change(2, fail("S-1"), pass("S-1"));

        CaseChanged told = scene.last();
        assertThat(told.getStatus()).isEqualTo(CaseStatus.OVERTURNED);
        assertThat(told.getDuties()).isEmpty();
        scene.tick(D.plusYears(1));
        assertThat(scene.cases()).isEmpty();
        assertThat(scene.harness.rows(SampleCaseProcessor.DUE)).isEmpty();
    }

    @Test
    void shouldTellOfATimeOnceAlsoAfterARestart() {
        scene.change(1, null, provisionalFail("S-1"));
        scene.change(1, null, provisionalFail("S-2"));
        scene.duty("S-1", D, ActionKind.ORDERED_TO_CORRECT);
        // P12 ends on Friday 22 May; 宣城 reminds 10, 5 and 1 days before.
        scene.tick(LocalDate.of(2026, 5, 17));
        List<CaseNotified> first = scene.notices();
        scene.restart();
        scene.tick(LocalDate.of(2026, 5, 17));
        scene.tick(LocalDate.of(2026, 5, 18));
        scene.tick(LocalDate.of(2026, 5, 23));

        assertThat(first).singleElement().satisfies(notice -> {
            assertThat(notice.getCaseId()).isEqualTo("SAMPLE|office-a|S-1");
            assertThat(notice.getRule()).isEqualTo("P12");
            assertThat(notice.getKind()).isEqualTo(NoticeKind.REMINDER);
            assertThat(notice.getStep()).isEqualTo(5);
            assertThat(notice.getLastDay()).isEqualTo(LocalDate.of(2026, 5, 22));
        });
        assertThat(scene.notices())
                .filteredOn(notice -> notice.getRule().equals("P12"))
                .extracting(CaseNotified::getKind)
                .containsExactly(NoticeKind.ESCALATION);
        assertThat(scene.last().getTracks()).extracting(Track::getState).contains("NOT_CORRECTED");
    }

    @Test
    void shouldNotTouchCasesThatHaveNothingToDo() {
        scene.change(1, null, provisionalFail("S-1"));
        scene.duty("S-1", D, ActionKind.ORDERED_TO_CORRECT);
        scene.cases();

        scene.tick(D.plusDays(1));

        assertThat(scene.cases()).isEmpty();
    }
}
