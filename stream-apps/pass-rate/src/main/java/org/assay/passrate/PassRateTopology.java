package org.assay.passrate;

import java.time.Duration;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.assay.contract.projection.CountedFeed;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.Topics;
import org.assay.domain.passrate.Closing;
import org.assay.domain.passrate.Views;
import org.assay.passrate.codec.MessageCodecs;
import org.assay.passrate.codec.ToCounter;
import org.assay.passrate.codec.ToOwner;
import org.assay.passrate.processor.CellOwner;
import org.assay.passrate.processor.CountedProjector;
import org.assay.passrate.processor.EnterpriseCounter;
import org.assay.passrate.processor.MarkPartitioner;
import org.assay.reference.ReleaseSource;
import org.assay.runtime.launch.AppContext;
import org.assay.serdes.ConfiguredSerdes;

/** Changes of verdicts in, rates out: slim changes by enterprise, their sums by cell. */
final class PassRateTopology {
    private PassRateTopology() {}

    static Topology build(AppContext context, Function<ConfiguredSerdes, ReleaseSource> sources) {
        ConfiguredSerdes serdes = ConfiguredSerdes.of(context.config().serdeSettings());
        Views views = PassRateConfig.views(context.config());
        Closing closing = PassRateConfig.closing(context.config());
        Duration every = PassRateConfig.flushEvery(context.config());
        int partitions = context.config().get(PassRateConfig.PARTITIONS);
        double confidence = PassRateConfig.confidence(context.config());
        StreamsBuilder builder = context.builder();
        ReleaseSource releases = sources.apply(serdes);

        KStream<String, SpecificRecord> cells = builder.stream(
                        context.input(Topics.VERDICT_CHANGED),
                        Consumed.with(Serdes.String(), serdes.value(CountedFeed.class))
                                .withName("ingest-verdict-changed"))
                .process(CountedProjector.supplier(views), Named.as("project-counted"))
                .repartition(Repartitioned.<String, ToCounter>as("by-enterprise")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(MessageCodecs.TO_COUNTER.serde())
                        .withStreamPartitioner(new MarkPartitioner<>())
                        .withNumberOfPartitions(partitions))
                .process(EnterpriseCounter.supplier(views, closing, every, partitions), Named.as("count-by-enterprise"))
                .repartition(Repartitioned.<String, ToOwner>as("by-cell")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(MessageCodecs.TO_OWNER.serde())
                        .withStreamPartitioner(new MarkPartitioner<>())
                        .withNumberOfPartitions(partitions))
                .process(CellOwner.supplier(views, closing, every, confidence, releases), Named.as("own-cells"));

        send(context, cells, Topics.PASS_RATE_VIEW, serdes, "pass-rate-view");
        send(context, cells, Topics.PASS_RATE_RESTATED, serdes, "pass-rate-restated");

        releases.addTo(builder);
        return builder.build();
    }

    private static <V extends SpecificRecord> void send(
            AppContext context,
            KStream<String, SpecificRecord> cells,
            OwnedTopic<V> topic,
            ConfiguredSerdes serdes,
            String name) {
        cells.filter((key, record) -> topic.valueType().isInstance(record), Named.as("only-" + name))
                .mapValues(topic.valueType()::cast, Named.as("to-" + name))
                .to(
                        context.output(topic),
                        Produced.with(Serdes.String(), context.outgoing(topic, serdes))
                                .withName("egress-" + name));
    }
}
