package org.assay.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.test.TestRecord;
import org.assay.runtime.TestConfigs;
import org.assay.runtime.launch.AppContext;
import org.assay.runtime.launch.StreamsApp;
import org.assay.runtime.metrics.AppMeters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One topology that fails where the value says: while decoding, before the store, behind it, in a punctuation. */
class FaultsInTopologyTest {

    @TempDir
    private Path folder;

    private TopologyTestDriver driver;

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void shouldDeadLetterARecordThatCannotBeDecodedAndGoOn() {
        start();

        send("undecodable", "good");

        assertThat(counts()).containsExactly(1L);
        assertThat(deadLetters()).singleElement().satisfies(letter -> {
            assertThat(new String(letter.value(), StandardCharsets.UTF_8)).isEqualTo("undecodable");
            assertThat(header(letter, "__streams.errors.topic")).isEqualTo("in");
            assertThat(header(letter, DeadLetters.NODE)).isEqualTo("ingest");
        });
    }

    @Test
    void shouldDeadLetterAFaultBeforeStateAndGoOn() {
        start();

        send("bad-before", "good");

        assertThat(counts()).containsExactly(1L);
        assertThat(deadLetters())
                .singleElement()
                .satisfies(
                        letter -> assertThat(header(letter, DeadLetters.NODE)).isEqualTo("decode"));
    }

    @Test
    void shouldStopOnAFaultBehindState() {
        start();

        assertThatThrownBy(() -> send("bad-behind")).isInstanceOf(StreamsException.class);
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void shouldReadAgainWhenOnlyTheRegistryIsAway() {
        start();

        assertThatThrownBy(() -> send("registry-away"))
                .isInstanceOf(StreamsException.class)
                .matches(TransientCauses.standard()::include);
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void shouldStopWhenTheRegistryRefusesUsRatherThanDeadLetterEverything() {
        start();

        assertThatThrownBy(() -> send("registry-refuses"))
                .isInstanceOf(StreamsException.class)
                .matches(failure -> !TransientCauses.standard().include(failure));
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void shouldSurviveAPunctuationThatFailsBeforeState() {
        start();

        driver.advanceWallClockTime(Duration.ofSeconds(2));

        assertThat(deadLetters()).isNotEmpty().allSatisfy(letter -> {
            assertThat(letter.key()).isNull();
            assertThat(letter.value()).isNull();
        });
    }

    private void start() {
        StreamsApp app = StreamsApp.named("test")
                .withoutRegistry()
                .beforeState("decode")
                .topology(FaultsInTopologyTest::topology)
                .build();
        AppContext context = new AppContext(
                app.configure(
                        TestConfigs.with("state.dir", folder.toString(), "processing.guarantee", "at_least_once")),
                new AppMeters(new SimpleMeterRegistry(), "test"),
                () -> Instant.EPOCH);
        driver = new TopologyTestDriver(app.topology(context), app.streamsProperties(context), Instant.EPOCH);
    }

    private static Topology topology(AppContext context) {
        StreamsBuilder builder = context.builder();
        builder.stream(
                        "in",
                        Consumed.with(Serdes.String(), failingWhileDecoding()).withName("ingest"))
                .process(FailingBefore::new, Named.as("decode"))
                .groupByKey(Grouped.with("by-key", Serdes.String(), Serdes.String()))
                .aggregate(
                        () -> 0L,
                        (key, value, count) -> {
                            failOn(value, "bad-behind");
                            return count + 1;
                        },
                        Named.as("count"),
                        Materialized.<String, Long>as(Stores.inMemoryKeyValueStore("count-store"))
                                .withKeySerde(Serdes.String())
                                .withValueSerde(Serdes.Long()))
                .toStream(Named.as("changes"))
                .to("out", Produced.with(Serdes.String(), Serdes.Long()).withName("egress"));
        return builder.build();
    }

    private static final class FailingBefore implements Processor<String, String, String, String> {
        private ProcessorContext<String, String> context;

        @Override
        public void init(ProcessorContext<String, String> newContext) {
            context = newContext;
            context.schedule(Duration.ofSeconds(1), PunctuationType.WALL_CLOCK_TIME, time -> {
                throw new IllegalStateException("punctuation");
            });
        }

        @Override
        public void process(Record<String, String> record) {
            failOn(record.value(), "bad-before");
            context.forward(record);
        }
    }

    private static Serde<String> failingWhileDecoding() {
        Deserializer<String> deserializer = (topic, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            failOn(text, "undecodable");
            if (text.equals("registry-away")) {
                throw new TimeoutException("no answer");
            }
            if (text.equals("registry-refuses")) {
                throw new AuthenticationException("password expired");
            }
            return text;
        };
        return Serdes.serdeFrom(new StringSerializer(), deserializer);
    }

    private static void failOn(String value, String bad) {
        if (value.equals(bad)) {
            throw new IllegalStateException("a fault of ours");
        }
    }

    private void send(String... values) {
        var input = driver.createInputTopic("in", new StringSerializer(), new StringSerializer());
        for (String value : values) {
            input.pipeInput("key", value);
        }
    }

    private List<Long> counts() {
        return driver.createOutputTopic(
                        "out", new StringDeserializer(), Serdes.Long().deserializer())
                .readValuesToList();
    }

    private List<TestRecord<byte[], byte[]>> deadLetters() {
        return driver.createOutputTopic("sampling-test.dlq", new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    private static String header(TestRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
