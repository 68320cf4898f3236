package org.assay.runtime.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Materialized;
import org.assay.runtime.TestConfigs;
import org.assay.runtime.launch.AppContext;
import org.assay.runtime.launch.StreamsApp;
import org.assay.runtime.metrics.AppMeters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.Cache;

class BoundedRocksDbTest {

    @TempDir
    private Path folder;

    @Test
    void shouldGiveEveryStoreOfTheProcessTheSameCache() {
        try (TopologyTestDriver first = started("first");
                TopologyTestDriver second = started("second")) {
            long before = cache().getUsage();

            first.createInputTopic("in", new StringSerializer(), new StringSerializer())
                    .pipeInput("a", "1".repeat(1 << 20));
            long afterFirst = cache().getUsage();
            second.createInputTopic("in", new StringSerializer(), new StringSerializer())
                    .pipeInput("a", "1".repeat(1 << 20));

            assertThat(afterFirst).isGreaterThan(before);
            assertThat(cache().getUsage()).isGreaterThan(afterFirst);
            assertThat(first.getTimestampedKeyValueStore("rows-store").get("a")).isNotNull();
        }
    }

    private static Cache cache() {
        return BoundedRocksDb.sharedCache();
    }

    private TopologyTestDriver started(String name) {
        StreamsApp app = StreamsApp.named(name)
                .withoutRegistry()
                .topology(context -> {
                    StreamsBuilder builder = context.builder();
                    builder.table("in", Consumed.with(Serdes.String(), Serdes.String()), Materialized.as("rows-store"));
                    return builder.build();
                })
                .build();
        AppContext context = new AppContext(
                app.configure(TestConfigs.with(
                        "state.dir",
                        folder.toString(),
                        "processing.guarantee",
                        "at_least_once",
                        "state.memory.bytes",
                        "64 MB")),
                new AppMeters(new SimpleMeterRegistry(), name),
                () -> Instant.EPOCH);
        return new TopologyTestDriver(app.topology(context), app.streamsProperties(context), Instant.EPOCH);
    }
}
