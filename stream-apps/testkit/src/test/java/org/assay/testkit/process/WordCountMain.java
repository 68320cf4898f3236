package org.assay.testkit.process;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.Stores;
import org.assay.runtime.config.ConfigKey;
import org.assay.runtime.config.ValueType;
import org.assay.runtime.launch.AppContext;
import org.assay.runtime.launch.Launcher;
import org.assay.runtime.launch.StreamsApp;

/** A process that counts words, and breaks behind its store on the word "break". */
final class WordCountMain {

    static final ConfigKey<String> FROM =
            ConfigKey.of("words.from", ValueType.id(), "Topic to read.").mandatory();
    static final ConfigKey<String> TO =
            ConfigKey.of("words.to", ValueType.id(), "Topic to write.").mandatory();

    private static final StreamsApp APP = StreamsApp.named("words")
            .withoutRegistry()
            .keys(FROM, TO)
            .topology(WordCountMain::topology)
            .build();

    private WordCountMain() {}

    public static void main(String[] arguments) {
        Launcher.main(APP, arguments);
    }

    private static Topology topology(AppContext context) {
        StreamsBuilder builder = context.builder();
        builder.stream(
                        context.config().get(FROM),
                        Consumed.with(Serdes.String(), Serdes.String()).withName("ingest"))
                .groupByKey(Grouped.with("by-word", Serdes.String(), Serdes.String()))
                .count(
                        Named.as("count"),
                        Materialized.<String, Long>as(Stores.persistentKeyValueStore("words-store"))
                                .withKeySerde(Serdes.String())
                                .withValueSerde(Serdes.Long()))
                .toStream(Named.as("changes"))
                .peek(
                        (word, count) -> {
                            if (word.equals("break")) {
                                throw new IllegalStateException("broken on purpose");
                            }
                        },
                        Named.as("check"))
                .to(
                        context.config().get(TO),
                        Produced.with(Serdes.String(), Serdes.Long()).withName("egress"));
        return builder.build();
    }
}
