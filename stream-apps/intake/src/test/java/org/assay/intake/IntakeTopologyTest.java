package org.assay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.assay.contract.decision.Decision;
import org.assay.contract.ingress.ControlCommand;
import org.assay.contract.ingress.ResultReported;
import org.assay.contract.ingress.SubjectAction;
import org.assay.contract.ingress.SubjectKind;
import org.assay.contract.ingress.Tick;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.journal.SampleEvent;
import org.assay.contract.journal.SubmitterKind;
import org.assay.contract.sample.Channel;
import org.assay.contract.sample.Purpose;
import org.assay.contract.sample.Sample;
import org.assay.contract.sample.Verdict;
import org.assay.contract.topic.Topics;
import org.assay.testkit.data.Submissions;
import org.assay.testkit.topology.GoldenTopology;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IntakeTopologyTest {
    private final IntakeScene scene = new IntakeScene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void shouldKeepItsTopology() {
        GoldenTopology.check(scene.harness, Path.of("src/test/resources/golden/intake-0.1.txt"));
    }

    @Test
    void shouldKeyAnAdmittedSubmissionBySample() {
        scene.submit(Topics.INGRESS_RESULT, Submissions.LAB, Submissions.pass("S-1"));

        var events = scene.journal();

        assertThat(events).hasSize(1);
        assertThat(events.get(0).key()).isEqualTo("office-a|S-1");
        SampleEvent event = events.get(0).value();
        assertThat(event.getSubmitter().getKind()).isEqualTo(SubmitterKind.LAB);
        assertThat(event.getOrigin().getTopic())
                .isEqualTo(Topics.INGRESS_RESULT.of(Submissions.LAB).name());
        assertThat(scene.decisions()).isEmpty();
    }

    @Test
    void shouldGiveEqualContentAnEqualDigest() {
        scene.submit(Topics.INGRESS_RESULT, Submissions.LAB, Submissions.pass("S-1"));
        scene.submit(Topics.INGRESS_RESULT, Submissions.LAB, Submissions.pass("S-1"));
        scene.submit(Topics.INGRESS_RESULT, Submissions.LAB, Submissions.fail("S-1"));

        var events = scene.journal();

        assertThat(events.get(1).value().getDigest())
                .isEqualTo(events.get(0).value().getDigest());
        assertThat(events.get(2).value().getDigest())
                .isNotEqualTo(events.get(0).value().getDigest());
    }

    @Test
    void shouldRejectWhatIsNoRecordWithItsBytesAndOrigin() {
        byte[] garbage = "not avro".getBytes(StandardCharsets.UTF_8);
        scene.submitBytes(Topics.INGRESS_RESULT, Submissions.LAB, garbage);

        var rejected = scene.rejected();

        assertThat(rejected).hasSize(1);
        assertThat(rejected.get(0).value().get()).isEqualTo(garbage);
        assertThat(rejected.get(0)
                        .headers()
                        .lastHeader("sampling.origin.reason")
                        .value())
                .isEqualTo("UNREADABLE".getBytes(StandardCharsets.UTF_8));
        assertThat(scene.decisions())
                .extracting(decided -> decided.getDecision())
                .containsExactly(Decision.REJECTED);
        assertThat(scene.journal()).isEmpty();
    }

    @Test
    void shouldRejectATombstone() {
        scene.submitBytes(Topics.INGRESS_RESULT, Submissions.LAB, null);

        assertThat(scene.decisions()).extracting(decided -> decided.getReason()).containsExactly("UNREADABLE");
    }

    @Test
    void shouldHoldAnUnknownSubmitter() {
        scene.submit(Topics.INGRESS_RESULT, "lab-unknown", Submissions.pass("S-1"));

        assertThat(scene.held()).hasSize(1);
        assertThat(scene.decisions()).extracting(decided -> decided.getReason()).containsExactly("UNKNOWN_SUBMITTER");
    }

    @Test
    void shouldNotLetAnOfficeSpeakForAnother() {
        Sample foreign = Submissions.sample("S-1");
        foreign.setOrganiser("office-b");
        scene.submit(Topics.INGRESS_SAMPLE, Submissions.OFFICE, Submissions.registered(foreign, 1));

        var decided = scene.decisions().get(0);

        assertThat(decided.getReason()).isEqualTo("FOREIGN_ORGANISER");
        assertThat(decided.getField()).isEqualTo("sample.organiser");
    }

    @Test
    void shouldHoldARegistrationThatOthersCouldNotUseAndTellWhatIsMissing() {
        Sample sample = Submissions.sample("S-1");
        sample.setLot(null);
        sample.setProductionDate(null);
        scene.submit(Topics.INGRESS_SAMPLE, Submissions.OFFICE, Submissions.registered(sample, 1));

        var decided = scene.decisions().get(0);

        assertThat(decided.getReason()).isEqualTo("INCOMPLETE");
        assertThat(decided.getField()).isEqualTo("sample.standard,sample.lot,sample.trademark,sample.specification");
        assertThat(decided.getDetail()).isEqualTo("completeness 30 of 100, at least 50 is needed");
        assertThat(scene.held()).hasSize(1);
    }

    @Test
    void shouldHoldAReportOnACertificateThatWasNotValidWhenTheSampleWasTaken() {
        ResultReported result = Submissions.pass("S-1");
        result.setSampledOn(LocalDate.of(2025, 12, 31));
        scene.submit(Topics.INGRESS_RESULT, Submissions.LAB, result);

        var decided = scene.decisions().get(0);

        assertThat(decided.getReason()).isEqualTo("ACCREDITATION_EXPIRED");
        assertThat(decided.getField()).isEqualTo("report.cma");
        assertThat(scene.journal()).isEmpty();
    }

    @Test
    void shouldHoldAReportOnAnItemOutsideTheScope() {
        ResultReported result = Submissions.pass("S-1");
        result.getReport().getItems().get(0).setName("镉");
        scene.submit(Topics.INGRESS_RESULT, Submissions.LAB, result);

        assertThat(scene.decisions()).extracting(decided -> decided.getReason()).containsExactly("OUT_OF_SCOPE");
    }

    @Test
    void shouldTakeTheWithdrawalOfAReportWithoutACertificate() {
        ResultReported withdrawal = Submissions.withdrawal("S-1", 2);
        withdrawal.getReport().setCma("999999999999");
        scene.submit(Topics.INGRESS_RESULT, Submissions.LAB, withdrawal);

        assertThat(scene.journal()).hasSize(1);
    }

    @Test
    void shouldNotLetALabPublishNotices() {
        scene.submit(Topics.INGRESS_NOTICE, Submissions.LAB, Submissions.notice("S-1", Verdict.CONFORMING, "12"));

        assertThat(scene.decisions()).extracting(decided -> decided.getReason()).containsExactly("NOT_ALLOWED");
    }

    @Test
    void shouldHoldASampleWithoutPurpose() {
        Sample sample = Submissions.sample("S-1");
        sample.setPurpose(Purpose.UNKNOWN);
        scene.submit(Topics.INGRESS_SAMPLE, Submissions.OFFICE, Submissions.registered(sample, 1));

        var decided = scene.decisions().get(0);

        assertThat(decided.getDecision()).isEqualTo(Decision.HELD);
        assertThat(decided.getField()).isEqualTo("sample.purpose");
    }

    @Test
    void shouldRejectAnOnlineSampleWithoutItsPlatform() {
        Sample sample = Submissions.sample("S-1");
        sample.setChannel(Channel.ONLINE);
        scene.submit(Topics.INGRESS_SAMPLE, Submissions.OFFICE, Submissions.registered(sample, 1));

        assertThat(scene.decisions().get(0).getField()).isEqualTo("sample.platform");
    }

    @Test
    void shouldRejectADayThatCannotBeTrue() {
        var result = Submissions.pass("S-1");
        result.getReport().setConcludedOn(LocalDate.of(2126, 3, 20));
        scene.submit(Topics.INGRESS_RESULT, Submissions.LAB, result);

        assertThat(scene.decisions().get(0).getReason()).isEqualTo("IMPLAUSIBLE_DATE");
    }

    @Test
    void shouldKeyAnActionWithoutASampleByItsSubject() {
        SubjectAction held = Submissions.interviewHeld(" 厂甲", LocalDate.of(2026, 3, 2));
        scene.submit(Topics.INGRESS_SUBJECT_ACTION, Submissions.OFFICE, held);

        var events = scene.subjectJournal();

        assertThat(events).hasSize(1);
        assertThat(events.get(0).key()).isEqualTo("ENTERPRISE|厂甲");
        assertThat(events.get(0).value().getPayload()).isEqualTo(held);
        assertThat(scene.journal()).isEmpty();
        assertThat(scene.decisions()).isEmpty();
    }

    @Test
    void shouldTurnAwayAnActionThatItsSubjectCannotHave() {
        SubjectAction held = Submissions.interviewHeld("厂甲", LocalDate.of(2026, 3, 2));
        held.setKind(SubjectKind.PRODUCT);
        scene.submit(Topics.INGRESS_SUBJECT_ACTION, Submissions.OFFICE, held);

        assertThat(scene.decisions()).extracting(decided -> decided.getField()).containsExactly("subject");
        assertThat(scene.subjectJournal()).isEmpty();
    }

    @Test
    void shouldLetOnlyOfficesActOnSubjects() {
        scene.submit(
                Topics.INGRESS_SUBJECT_ACTION,
                Submissions.LAB,
                Submissions.interviewHeld("厂甲", LocalDate.of(2026, 3, 2)));

        assertThat(scene.decisions()).extracting(decided -> decided.getReason()).containsExactly("NOT_ALLOWED");
    }

    @Test
    void shouldWriteATickIntoEveryPartitionOfBothJournals() {
        scene.submit(
                Topics.INGRESS_CONTROL, IntakeScene.OPERATOR, new ControlCommand(new Tick(LocalDate.of(2026, 3, 2))));

        assertThat(scene.journal())
                .extracting(event -> ((Broadcast) event.value().getPayload()).getPartition())
                .containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(scene.subjectJournal())
                .extracting(event -> ((Broadcast) event.value().getPayload()).getPartition())
                .containsExactly(0, 1, 2, 3, 4, 5);
    }
}
