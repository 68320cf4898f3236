package org.assay.runtime.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.assay.runtime.TestConfigs;
import org.junit.jupiter.api.Test;

class StatePlacesTest {

    private final StatePlaces places = StatePlaces.of(topology());

    @Test
    void shouldAllowNodesBeforeEveryStore() {
        assertThatCode(() -> places.requireBeforeState(Set.of("ingest", "decode")))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldRefuseTheNodeThatHasTheStore() {
        assertThatThrownBy(() -> places.requireBeforeState(Set.of("count"))).hasMessageContaining("[count]");
    }

    @Test
    void shouldRefuseANodeBehindAStore() {
        assertThatThrownBy(() -> places.requireBeforeState(Set.of("changes"))).hasMessageContaining("[changes]");
    }

    @Test
    void shouldRefuseANodeBehindARepartitionThatComesAfterAStore() {
        assertThatThrownBy(() -> places.requireBeforeState(Set.of("far"))).hasMessageContaining("[far]");
    }

    @Test
    void shouldNameANodeThatDoesNotExist() {
        assertThatThrownBy(() -> places.requireBeforeState(Set.of("decod"))).hasMessageContaining("[decod]");
    }

    private static Topology topology() {
        StreamsBuilder builder = StrictBuilder.create(StreamsApp.named("test")
                .withoutRegistry()
                .topology(context -> context.builder().build())
                .build()
                .configure(TestConfigs.with()));
        builder.stream("in", Consumed.with(Serdes.String(), Serdes.String()).withName("ingest"))
                .mapValues(value -> value, Named.as("decode"))
                .groupByKey(Grouped.as("by-key"))
                .count(Named.as("count"), Materialized.as("count-store"))
                .toStream(Named.as("changes"))
                .repartition(Repartitioned.<String, Long>as("again").withKeySerde(Serdes.String()))
                .foreach((key, value) -> {}, Named.as("far"));
        return builder.build();
    }
}
