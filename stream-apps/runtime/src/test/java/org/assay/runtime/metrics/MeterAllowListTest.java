package org.assay.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilterReply;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Materialized;
import org.assay.runtime.TestConfigs;
import org.assay.runtime.launch.AppContext;
import org.assay.runtime.launch.StreamsApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeterAllowListTest {

    private final MeterAllowList allowList = new MeterAllowList();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "kafka.consumer.fetch.manager.records.lag.max, ACCEPT",
        "kafka.stream.thread.commit.latency.avg, ACCEPT",
        "kafka.stream.task.dropped.records.total, ACCEPT",
        "kafka.stream.state.put.latency.avg, DENY",
        "kafka.consumer.fetch.manager.records.lag, DENY",
        "kafka.anything.else, DENY",
        "assay.faults, NEUTRAL",
        "jvm.memory.used, NEUTRAL"
    })
    void shouldLetThroughOnlyWhatIsListed(String name, MeterFilterReply reply) {
        assertThat(allowList.accept(id(name, Tags.empty()))).isEqualTo(reply);
    }

    @ParameterizedTest
    @CsvSource({
        "client.id, sampling-ledger-b1b1c9a0-StreamThread-2-consumer, StreamThread-2-consumer",
        "thread.id, sampling-ledger-b1b1c9a0-StreamThread-2, StreamThread-2",
        "client.id, sampling-ledger-b1b1c9a0-GlobalStreamThread, GlobalStreamThread",
        "client.id, sampling-ledger-b1b1c9a0-admin, admin",
        "topic, a-StreamThread-2, a-StreamThread-2"
    })
    void shouldCutTheRandomPartOutOfNames(String tag, String given, String kept) {
        Meter.Id mapped = allowList.map(id("kafka.x", Tags.of(tag, given, "kafka.version", "4")));

        assertThat(mapped.getTag(tag)).isEqualTo(kept);
        assertThat(mapped.getTags()).hasSize(2);
    }

    @Test
    void shouldKeepEveryThreadOfEveryAppApart() {
        try (ProcessMetrics metrics = new ProcessMetrics()) {
            for (String name : List.of("one", "two")) {
                watch(name, metrics, 2);
            }

            assertThat(metrics.registry()
                            .find("kafka.stream.thread.task.closed.total")
                            .meters())
                    .extracting(meter ->
                            meter.getId().getTag("app") + " " + meter.getId().getTag("thread.id"))
                    .containsExactlyInAnyOrder(
                            "one StreamThread-1", "one StreamThread-2", "two StreamThread-1", "two StreamThread-2");
        }
    }

    private void watch(String name, ProcessMetrics metrics, int threads) {
        StreamsApp app = StreamsApp.named(name)
                .withoutRegistry()
                .topology(context -> {
                    StreamsBuilder builder = context.builder();
                    builder.table("in", Materialized.as("rows-store"));
                    return builder.build();
                })
                .build();
        AppContext context = new AppContext(
                app.configure(TestConfigs.with("state.dir", folder.toString())
                        .with("num.stream.threads", Integer.toString(threads))),
                new AppMeters(new SimpleMeterRegistry(), name),
                () -> Instant.EPOCH);
        try (KafkaStreams streams = new KafkaStreams(app.topology(context), app.streamsProperties(context))) {
            metrics.watch(name, streams);
            streams.close(Duration.ZERO);
        }
    }

    @Test
    void shouldKeepARealClientToAFewDozenMeters() {
        StreamsApp app = StreamsApp.named("test")
                .withoutRegistry()
                .topology(context -> {
                    StreamsBuilder builder = context.builder();
                    builder.table("in", Materialized.as("rows-store"));
                    return builder.build();
                })
                .build();
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        AppContext context = new AppContext(
                app.configure(TestConfigs.with("state.dir", folder.toString())),
                new AppMeters(meters, "test"),
                () -> Instant.EPOCH);
        Properties properties = app.streamsProperties(context);

        try (ProcessMetrics metrics = new ProcessMetrics();
                KafkaStreams streams = new KafkaStreams(app.topology(context), properties)) {
            int before = metrics.registry().getMeters().size();
            metrics.watch("test", streams);
            int kafkas = metrics.registry().getMeters().size() - before;

            assertThat(streams.metrics()).hasSizeGreaterThan(300);
            assertThat(kafkas).isBetween(10, 40);
            assertThat(metrics.scrape()).contains("kafka_stream_alive_stream_threads");
            streams.close(Duration.ZERO);
        }
    }

    private static Meter.Id id(String name, Tags tags) {
        return new Meter.Id(name, tags, null, null, Meter.Type.GAUGE);
    }
}
