package org.assay.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.test.TestRecord;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.contract.journal.SampleEvent;
import org.assay.contract.journal.SubjectEvent;
import org.assay.contract.topic.OwnedTopicFamily;
import org.assay.contract.topic.Topics;
import org.assay.domain.model.AdminLevel;
import org.assay.domain.reference.Accreditation;
import org.assay.domain.reference.ReleaseRows;
import org.assay.domain.reference.Submitter;
import org.assay.domain.reference.Submitter.Kind;
import org.assay.reference.ReleaseImage;
import org.assay.serdes.ConfiguredSerdes;
import org.assay.testkit.data.Submissions;
import org.assay.testkit.topology.TopologyHarness;

/** Intake under test, with an office, a laboratory, an authority and an operator that the reference data knows. */
final class IntakeScene implements AutoCloseable {
    static final String CMA = "210000000001";
    static final String OPERATOR = "operator";

    final TopologyHarness harness = TopologyHarness.of(IntakeApp.create()).start();
    private final ConfiguredSerdes serdes = ConfiguredSerdes.of(harness.config().serdeSettings());
    private final TestOutputTopic<String, SampleEvent> journal =
            harness.output(Topics.JOURNAL.name(), Serdes.String(), serdes.value(SampleEvent.class));
    private final TestOutputTopic<String, SubjectEvent> subjectJournal =
            harness.output(Topics.SUBJECT_JOURNAL.name(), Serdes.String(), serdes.value(SubjectEvent.class));
    private final TestOutputTopic<String, SubmissionDecided> decisions =
            harness.output(Topics.DECIDED.name(), Serdes.String(), serdes.value(SubmissionDecided.class));
    private final TestOutputTopic<String, Bytes> rejected =
            harness.output(Topics.REJECTED.name(), Serdes.String(), Serdes.Bytes());
    private final TestOutputTopic<String, Bytes> held =
            harness.output(Topics.HELD.name(), Serdes.String(), Serdes.Bytes());

    IntakeScene() {
        var rows = new ReleaseRows(
                1,
                List.of(
                        submitter(Submissions.OFFICE, Kind.OFFICE),
                        lab(),
                        submitter(Submissions.AUTHORITY, Kind.AUTHORITY),
                        submitter(OPERATOR, Kind.OPERATOR)));
        ReleaseImage.of(serdes, List.of(rows), 1)
                .rows()
                .forEach(row -> harness.input(row.topic(), Serdes.String(), Serdes.ByteArray())
                        .pipeInput(row.key(), row.value().get()));
    }

    /** A laboratory with a certificate for one year that covers lead. */
    private static Submitter lab() {
        return new Submitter(
                Submissions.LAB,
                Kind.LAB,
                Submissions.LAB,
                "甲",
                "A",
                "",
                CMA,
                "341800",
                null,
                List.of(new Accreditation(CMA, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))),
                Set.of("铅"));
    }

    private static Submitter submitter(String principal, Kind kind) {
        return new Submitter(principal, kind, principal, "甲", "A", "", "", "341800", AdminLevel.CITY);
    }

    <V extends SpecificRecord> void submit(OwnedTopicFamily<V> family, String principal, V value) {
        harness.input(family.of(principal).name(), Serdes.String(), serdes.value(family.valueType()))
                .pipeInput(null, value);
    }

    void submitBytes(OwnedTopicFamily<?> family, String principal, byte[] value) {
        harness.input(family.of(principal).name(), Serdes.String(), Serdes.ByteArray())
                .pipeInput(null, value);
    }

    List<TestRecord<String, SampleEvent>> journal() {
        return journal.readRecordsToList();
    }

    List<TestRecord<String, SubjectEvent>> subjectJournal() {
        return subjectJournal.readRecordsToList();
    }

    List<SubmissionDecided> decisions() {
        return decisions.readValuesToList();
    }

    List<TestRecord<String, Bytes>> rejected() {
        return rejected.readRecordsToList();
    }

    List<TestRecord<String, Bytes>> held() {
        return held.readRecordsToList();
    }

    @Override
    public void close() {
        harness.close();
    }
}
