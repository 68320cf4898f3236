package org.assay.intake.processor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.assay.contract.ingress.ControlCommand;
import org.assay.contract.ingress.SubjectAction;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.journal.SampleEvent;
import org.assay.contract.journal.SubjectEvent;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.Topics;
import org.assay.domain.intake.Admission;
import org.assay.domain.intake.AdmissionRule;
import org.assay.domain.model.Origin;
import org.assay.domain.model.SubmittedBy;
import org.assay.domain.reference.Submitter;
import org.assay.intake.processor.SubmissionDecoder.Source;
import org.assay.mapping.AdmissionMapping;
import org.assay.mapping.JournalMapping;
import org.assay.mapping.SubjectMapping;

/** Decides what becomes of one submission; nothing that a submitter sends can stop it. */
public final class AdmitProcessor implements Processor<byte[], byte[], String, Intake> {
    private static final String CONTROL = "control";

    private final SubmissionDecoder decoder;
    private final AdmissionRule rule;
    private final Submitters submitters;
    private final Digests digests = new Digests();
    private ProcessorContext<String, Intake> context;

    public AdmitProcessor(SubmissionDecoder decoder, AdmissionRule rule, Submitters submitters) {
        this.decoder = decoder;
        this.rule = rule;
        this.submitters = submitters;
    }

    @Override
    public void init(ProcessorContext<String, Intake> context) {
        this.context = context;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        RecordMetadata at = context.recordMetadata()
                .orElseThrow(() -> new IllegalStateException("a submission without coordinates"));
        Origin origin = new Origin(at.topic(), at.partition(), at.offset(), Instant.ofEpochMilli(record.timestamp()));
        Source source = decoder.source(at.topic());
        Submission submission = new Submission(origin, source, record);

        Optional<SpecificRecord> value = decoder.decode(source, at.topic(), record.value());
        if (value.isEmpty()) {
            turnAway(submission, null, new Admission.Rejected(Admission.Reason.UNREADABLE, null));
            return;
        }
        Optional<Submitter> known = submitters.find(context, source.principal());
        if (known.isEmpty()) {
            turnAway(submission, value.get(), new Admission.Held(Admission.Reason.UNKNOWN_SUBMITTER, null));
            return;
        }
        SubmittedBy by = AdmissionMapping.speaker(known.get());
        Admission admission = source.kind().mayBeSentBy(by.kind())
                ? AdmissionMapping.check(rule, known.get(), value.get(), origin.appendedAt())
                : new Admission.Rejected(Admission.Reason.NOT_ALLOWED, null);
        if (admission instanceof Admission.Admitted) {
            admit(submission, by, value.get());
        } else {
            turnAway(submission, value.get(), admission);
        }
    }

    private record Submission(Origin origin, Source source, Record<byte[], byte[]> record) {}

    private void admit(Submission submission, SubmittedBy by, SpecificRecord value) {
        Admitted admitted = new Admitted(
                JournalMapping.toContract(submission.origin()), JournalMapping.toContract(by), digests.of(value));
        if (value instanceof ControlCommand control) {
            for (Broadcast broadcast : broadcasts(Topics.JOURNAL, control)) {
                forward(submission, CONTROL, Intake.admitted(admitted.sampleEvent(broadcast)));
            }
            for (Broadcast broadcast : broadcasts(Topics.SUBJECT_JOURNAL, control)) {
                forward(submission, CONTROL, Intake.admitted(admitted.subjectEvent(broadcast)));
            }
        } else if (value instanceof SubjectAction action) {
            forward(submission, SubjectMapping.subject(action).text(), Intake.admitted(admitted.subjectEvent(action)));
        } else {
            forward(submission, AdmissionMapping.key(value).text(), Intake.admitted(admitted.sampleEvent(value)));
        }
    }

    /** The envelope of an admitted submission. */
    private record Admitted(
            org.assay.contract.journal.Origin origin,
            org.assay.contract.journal.Submitter submitter,
            ByteBuffer digest) {
        SampleEvent sampleEvent(Object payload) {
            return new SampleEvent(origin, submitter, digest, payload);
        }

        SubjectEvent subjectEvent(Object payload) {
            return new SubjectEvent(origin, submitter, digest, payload);
        }
    }

    private static List<Broadcast> broadcasts(OwnedTopic<?> journal, ControlCommand control) {
        return IntStream.range(0, journal.partitions())
                .mapToObj(partition -> new Broadcast(partition, journal.partitions(), control.getCommand()))
                .toList();
    }

    private void forward(Submission submission, String key, Intake intake) {
        context.forward(new Record<>(key, intake, submission.record().timestamp(), new RecordHeaders()));
    }

    private void turnAway(Submission submission, SpecificRecord value, Admission admission) {
        var decided =
                TurnedAway.decision(submission.origin(), submission.source().principal(), value, admission);
        Headers headers = new RecordHeaders(submission.record().headers());
        Origin origin = submission.origin();
        header(headers, "sampling.origin.topic", origin.topic());
        header(headers, "sampling.origin.partition", Integer.toString(origin.partition()));
        header(headers, "sampling.origin.offset", Long.toString(origin.offset()));
        header(headers, "sampling.origin.reason", decided.getReason());
        if (decided.getField() != null) {
            header(headers, "sampling.origin.field", decided.getField());
        }
        context.forward(new Record<>(
                origin.coordinates(),
                Intake.turnedAway(decided, submission.record().value()),
                submission.record().timestamp(),
                headers));
    }

    private static void header(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
