package org.assay.intake.processor;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.assay.contract.ingress.ControlCommand;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.journal.SampleEvent;
import org.assay.contract.topic.Topics;
import org.assay.domain.intake.Admission;
import org.assay.domain.intake.AdmissionRule;
import org.assay.domain.model.Origin;
import org.assay.domain.model.SubmittedBy;
import org.assay.domain.reference.Submitter;
import org.assay.intake.processor.SubmissionDecoder.Source;
import org.assay.mapping.AdmissionMapping;
import org.assay.mapping.JournalMapping;

/** Decides what becomes of one submission; nothing that a submitter sends can stop it. */
public final class AdmitProcessor implements Processor<byte[], byte[], String, Intake> {
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
        SubmittedBy by = new SubmittedBy(
                source.principal(),
                SubmittedBy.Kind.valueOf(known.get().kind().name()),
                known.get().id());
        Admission admission = source.kind().mayBeSentBy(by.kind())
                ? AdmissionMapping.check(rule, by, value.get(), origin.appendedAt())
                : new Admission.Rejected(Admission.Reason.NOT_ALLOWED, null);
        if (admission instanceof Admission.Admitted) {
            admit(submission, by, value.get());
        } else {
            turnAway(submission, value.get(), admission);
        }
    }

    private record Submission(Origin origin, Source source, Record<byte[], byte[]> record) {}

    private void admit(Submission submission, SubmittedBy by, SpecificRecord value) {
        if (value instanceof ControlCommand control) {
            for (int partition = 0; partition < Topics.JOURNAL.partitions(); partition++) {
                forwardEvent(
                        submission,
                        by,
                        "control",
                        value,
                        new Broadcast(partition, Topics.JOURNAL.partitions(), control.getCommand()));
            }
            return;
        }
        forwardEvent(submission, by, AdmissionMapping.key(value).text(), value, value);
    }

    private void forwardEvent(Submission submission, SubmittedBy by, String key, SpecificRecord value, Object payload) {
        SampleEvent event = new SampleEvent(
                JournalMapping.toContract(submission.origin()),
                JournalMapping.toContract(by),
                digests.of(value),
                payload);
        context.forward(
                new Record<>(key, Intake.admitted(event), submission.record().timestamp(), new RecordHeaders()));
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
