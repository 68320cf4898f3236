package org.assay.casework;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.assay.casework.processor.CaseOutput;
import org.assay.casework.processor.FailingDeserializer;
import org.assay.casework.processor.SampleCaseProcessor;
import org.assay.casework.processor.SubjectCaseProcessor;
import org.assay.casework.processor.SubjectInputs;
import org.assay.contract.alert.DatedNews;
import org.assay.contract.ledger.VerdictFeed;
import org.assay.contract.topic.Topics;
import org.assay.reference.ReferenceStore;
import org.assay.runtime.day.DayGate;
import org.assay.runtime.launch.AppContext;
import org.assay.serdes.ConfiguredSerdes;

/** Changes of verdicts, alerts and actions in, cases, notices and decisions out. Cases of samples and of subjects share nothing. */
final class CaseworkTopology {
    private CaseworkTopology() {}

    static Topology build(AppContext context) {
        ConfiguredSerdes serdes = ConfiguredSerdes.of(context.config().serdeSettings());
        StreamsBuilder builder = context.builder();
        ReferenceStore reference = ReferenceStore.create(serdes);

        Serde<VerdictFeed> failing = Serdes.serdeFrom(
                serdes.value(Topics.VERDICT_CHANGED.valueType()).serializer(), new FailingDeserializer(serdes));
        KStream<String, CaseOutput> samples = builder.stream(
                        context.input(Topics.VERDICT_CHANGED),
                        Consumed.with(Serdes.String(), failing).withName("ingest-verdict-changed"))
                .filter((key, feed) -> feed != null, Named.as("only-what-may-fail"))
                .process(SampleCaseProcessor.supplier(reference), Named.as("work-on-sample-cases"));
        new CaseEgress(context, serdes, "sample").of(samples);

        KStream<String, CaseOutput> subjects = journalOfSubjects(builder, context, serdes)
                .merge(alertsBySubject(builder, context, serdes), Named.as("merge-subject-news"))
                .process(DayGate.supplier("subject"), Named.as("day-of-subjects"))
                .process(SubjectCaseProcessor.supplier(reference), Named.as("work-on-subject-cases"));
        new CaseEgress(context, serdes, "subject").of(subjects);

        reference.addTo(builder);
        return builder.build();
    }

    private static KStream<String, DatedNews> journalOfSubjects(
            StreamsBuilder builder, AppContext context, ConfiguredSerdes serdes) {
        return builder.stream(
                        context.input(Topics.SUBJECT_JOURNAL),
                        Consumed.with(Serdes.String(), serdes.value(Topics.SUBJECT_JOURNAL.valueType()))
                                .withName("ingest-office-action-accepted"))
                .mapValues(SubjectInputs::ofJournal, Named.as("to-news-of-journal"));
    }

    /** In the partitions of the journal of subjects, which has the same keys: so alerts meet the actions on their subject. */
    private static KStream<String, DatedNews> alertsBySubject(
            StreamsBuilder builder, AppContext context, ConfiguredSerdes serdes) {
        return builder.stream(
                        context.input(Topics.SUBJECT_ALERT),
                        Consumed.with(Serdes.String(), serdes.value(Topics.SUBJECT_ALERT.valueType()))
                                .withName("ingest-subject-alert-changed"))
                .mapValues(SubjectInputs::ofAlerts, Named.as("to-news-of-alerts"));
    }
}
