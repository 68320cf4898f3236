package org.assay.runtime.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.errors.TopologyException;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KGroupedStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.assay.runtime.TestConfigs;
import org.assay.runtime.config.AppConfig;
import org.junit.jupiter.api.Test;

/** If an upgrade of Kafka stops enforcing names, this fails before any state is lost. */
class StrictBuilderTest {

    private final AppConfig config = StreamsApp.named("test")
            .withoutRegistry()
            .topology(context -> context.builder().build())
            .build()
            .configure(TestConfigs.with());
    private final StreamsBuilder builder = StrictBuilder.create(config);

    @Test
    void shouldRefuseAnAggregationWhoseStoreHasNoName() {
        grouped().count();

        assertThatThrownBy(builder::build)
                .isInstanceOf(TopologyException.class)
                .hasMessageContaining("has not been named");
    }

    @Test
    void shouldRefuseATableWithoutAName() {
        builder.table("rows", Consumed.with(Serdes.String(), Serdes.String()));

        assertThatThrownBy(builder::build).isInstanceOf(TopologyException.class);
    }

    @Test
    void shouldTakeAnAggregationWhoseStoreHasAName() {
        grouped().count(Named.as("count"), Materialized.as("count-store"));

        assertThat(builder.build().describe().toString()).contains("count-store");
    }

    private KGroupedStream<String, String> grouped() {
        return builder.stream("in", Consumed.with(Serdes.String(), Serdes.String()))
                .groupByKey(Grouped.with("by-key", Serdes.String(), Serdes.String()));
    }
}
