package org.assay.intake;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.assay.contract.journal.SampleEvent;
import org.assay.contract.journal.SubjectEvent;
import org.assay.contract.topic.Topics;
import org.assay.contract.topic.Visibility;
import org.assay.domain.intake.AdmissionRule;
import org.assay.intake.processor.AdmitProcessor;
import org.assay.intake.processor.BroadcastPartitioner;
import org.assay.intake.processor.Intake;
import org.assay.intake.processor.SubmissionDecoder;
import org.assay.reference.ReferenceStore;
import org.assay.runtime.launch.AppContext;
import org.assay.serdes.ConfiguredSerdes;

/** Submissions in; journals, decisions, and what was turned away out. */
final class IntakeTopology {
    private static final Pattern INGRESS = Pattern.compile(Topics.FAMILIES.stream()
            .filter(family -> family.visibility() == Visibility.INGRESS)
            .map(family -> family.pattern().pattern())
            .collect(Collectors.joining("|")));

    private IntakeTopology() {}

    static Topology build(AppContext context) {
        ConfiguredSerdes serdes = ConfiguredSerdes.of(context.config().serdeSettings());
        AdmissionRule rule = IntakeApp.rule(context.config());
        StreamsBuilder builder = context.builder();
        ReferenceStore reference = ReferenceStore.create(serdes);

        KStream<String, Intake> intake = builder.stream(
                        INGRESS,
                        Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("ingest-submissions"))
                .process(
                        () -> new AdmitProcessor(new SubmissionDecoder(serdes), rule, reference::submitter),
                        Named.as("admit-submission"));

        intake.filter((key, value) -> value.event() != null, Named.as("only-admitted"))
                .mapValues(Intake::event, Named.as("to-sample-event"))
                .to(
                        context.output(Topics.JOURNAL),
                        Produced.with(Serdes.String(), serdes.value(Topics.JOURNAL.valueType()))
                                .withStreamPartitioner(new BroadcastPartitioner<>(SampleEvent::getPayload))
                                .withName("egress-journal"));
        intake.filter((key, value) -> value.subjectEvent() != null, Named.as("only-of-subjects"))
                .mapValues(Intake::subjectEvent, Named.as("to-subject-event"))
                .to(
                        context.output(Topics.SUBJECT_JOURNAL),
                        Produced.with(Serdes.String(), serdes.value(Topics.SUBJECT_JOURNAL.valueType()))
                                .withStreamPartitioner(new BroadcastPartitioner<>(SubjectEvent::getPayload))
                                .withName("egress-subject-journal"));

        KStream<String, Intake> turnedAway =
                intake.filter((key, value) -> value.decided() != null, Named.as("only-turned-away"));
        turnedAway
                .mapValues(Intake::decided, Named.as("to-decision"))
                .to(
                        context.output(Topics.DECIDED),
                        Produced.with(Serdes.String(), serdes.value(Topics.DECIDED.valueType()))
                                .withName("egress-submission-decided"));
        turnedAway
                .filter((key, value) -> value.isRejected(), Named.as("only-rejected"))
                .mapValues(Intake::raw, Named.as("to-rejected-bytes"))
                .to(
                        context.output(Topics.REJECTED),
                        Produced.with(Serdes.String(), Serdes.ByteArray()).withName("egress-submission-rejected"));
        turnedAway
                .filterNot((key, value) -> value.isRejected(), Named.as("only-held"))
                .mapValues(Intake::raw, Named.as("to-held-bytes"))
                .to(
                        context.output(Topics.HELD),
                        Produced.with(Serdes.String(), Serdes.ByteArray()).withName("egress-submission-held"));

        reference.addTo(builder);
        return builder.build();
    }
}
