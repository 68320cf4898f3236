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
import org.assay.contract.ledger.VerdictFeed;
import org.assay.contract.topic.Topics;
import org.assay.reference.ReferenceStore;
import org.assay.runtime.launch.AppContext;
import org.assay.serdes.ConfiguredSerdes;

/** Changes of verdicts and actions in, cases, notices and decisions out. */
final class CaseworkTopology {
    private CaseworkTopology() {}

    static Topology build(AppContext context) {
        ConfiguredSerdes serdes = ConfiguredSerdes.of(context.config().serdeSettings());
        StreamsBuilder builder = context.builder();
        ReferenceStore reference = ReferenceStore.create(serdes);

        Serde<VerdictFeed> failing = Serdes.serdeFrom(
                serdes.value(Topics.VERDICT_CHANGED.valueType()).serializer(), new FailingDeserializer(serdes));
        KStream<String, CaseOutput> samples = builder.stream(
                        Topics.VERDICT_CHANGED.name(),
                        Consumed.with(Serdes.String(), failing).withName("ingest-verdict-changed"))
                .filter((key, feed) -> feed != null, Named.as("only-what-may-fail"))
                .process(SampleCaseProcessor.supplier(reference), Named.as("work-on-sample-cases"));
        new CaseEgress(serdes, "sample").of(samples);

        reference.addTo(builder);
        return builder.build();
    }
}
