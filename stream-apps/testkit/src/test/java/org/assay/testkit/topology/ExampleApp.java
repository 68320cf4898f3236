package org.assay.testkit.topology;

import java.time.Duration;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.state.Stores;
import org.assay.runtime.launch.AppContext;
import org.assay.runtime.launch.StreamsApp;

/** Counts words by their first letter, for ever and by the minute. */
final class ExampleApp {

    static final StreamsApp APP = StreamsApp.named("words")
            .beforeState("check")
            .topology(ExampleApp::topology)
            .build();

    private ExampleApp() {}

    static Topology topology(AppContext context) {
        StreamsBuilder builder = context.builder();
        KStream<String, String> words = builder.stream(
                        "words", Consumed.with(Serdes.String(), Serdes.String()).withName("ingest-words"))
                .peek(
                        (key, word) -> {
                            if (word.isEmpty()) {
                                throw new IllegalStateException("a fault of ours");
                            }
                        },
                        Named.as("check"));
        words.groupBy((key, word) -> word.substring(0, 1), Grouped.with("by-letter", Serdes.String(), Serdes.String()))
                .count(
                        Named.as("count-letters"),
                        Materialized.<String, Long>as(Stores.persistentKeyValueStore("letters-store"))
                                .withKeySerde(Serdes.String())
                                .withValueSerde(Serdes.Long()))
                .toStream(Named.as("letters"))
                .to("letters", Produced.with(Serdes.String(), Serdes.Long()).withName("egress-letters"));
        words.groupByKey(Grouped.with("by-key", Serdes.String(), Serdes.String()))
                .windowedBy(TimeWindows.ofSizeWithNoGrace(Duration.ofMinutes(1)))
                .count(Named.as("count-minutes"), Materialized.as("minutes-store"));
        return builder.build();
    }
}
