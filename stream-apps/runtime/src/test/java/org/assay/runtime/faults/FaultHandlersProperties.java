package org.assay.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.internal.AbstractRecords;
import org.apache.kafka.common.record.internal.CompressionType;
import org.apache.kafka.common.record.internal.RecordBatch;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler.SerializationExceptionOrigin;
import org.apache.kafka.streams.errors.internals.DefaultErrorHandlerContext;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.Record;
import org.assay.runtime.TestConfigs;
import org.assay.runtime.config.AppConfig;
import org.assay.runtime.launch.StreamsApp;
import org.assay.runtime.metrics.AppMeters;
import org.assay.runtime.metrics.Meters;

class FaultHandlersProperties {

    private static final int REQUEST_LIMIT = 1_048_576;
    private static final String BEFORE = "decode";

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Properties settings = settings();

    @Property(tries = 300)
    void shouldAlwaysAnswerAndFitIntoOneRequest(
            @ForAll("contexts") ErrorHandlerContext context, @ForAll("faults") Exception fault) {
        ReadFaultHandler handler = new ReadFaultHandler();
        handler.configure(asMap());
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>("topic", 0, 0, null, null);

        List<ProducerRecord<byte[], byte[]>> letters =
                handler.handleError(context, record, fault).deadLetterQueueRecords();

        assertThat(letters).hasSize(1).allSatisfy(letter -> {
            assertThat(letter.topic()).isEqualTo("sampling-test.dlq");
            assertThat(requestBytes(letter)).isLessThan(REQUEST_LIMIT);
            assertThat(text(letter, DeadLetters.APPLICATION_ID)).isEqualTo("sampling-test");
            assertThat(text(letter, DeadLetters.RELEASE)).isEqualTo("1.2.3");
            assertThat(text(letter, DeadLetters.NODE)).isEqualTo(String.valueOf(context.processorNodeId()));
            assertThat(letter.headers().lastHeader("__streams.errors.exception"))
                    .isNotNull();
        });
    }

    @Property(tries = 100)
    void shouldResumeOnlyBeforeState(
            @ForAll("contexts") ErrorHandlerContext context, @ForAll("faults") Exception fault) {
        ProcessFaultHandler process = new ProcessFaultHandler();
        process.configure(asMap());
        WriteFaultHandler write = new WriteFaultHandler();
        write.configure(asMap());

        var processed = process.handleError(context, new Record<>(null, null, 0), fault);
        var encoded = write.handleSerializationError(
                context, new ProducerRecord<>("out", null), fault, SerializationExceptionOrigin.VALUE);

        boolean before = BEFORE.equals(context.processorNodeId());
        assertThat(processed.result().name()).isEqualTo(before ? "RESUME" : "FAIL");
        assertThat(processed.deadLetterQueueRecords()).hasSize(before ? 1 : 0);
        assertThat(encoded.result().name()).isEqualTo(before ? "RESUME" : "FAIL");
        assertThat(encoded.deadLetterQueueRecords()).hasSize(before ? 1 : 0);
    }

    @Property(tries = 20)
    void shouldCountEachDeadLetterAsInternal(@ForAll("contexts") ErrorHandlerContext context) {
        ReadFaultHandler handler = new ReadFaultHandler();
        handler.configure(asMap());
        double before = rejected();

        handler.handleError(context, new ConsumerRecord<>("topic", 0, 0, null, null), new IllegalStateException());

        assertThat(rejected()).isEqualTo(before + 1);
    }

    @Provide
    Arbitrary<ErrorHandlerContext> contexts() {
        Arbitrary<byte[]> bytes = Arbitraries.of(0, 1, 100, REQUEST_LIMIT - 100, REQUEST_LIMIT, 3 * REQUEST_LIMIT)
                .map(byte[]::new)
                .injectNull(0.3);
        Arbitrary<Headers> headers = Arbitraries.of(0, 10, 40_000, 2 * REQUEST_LIMIT)
                .flatMap(size -> Arbitraries.integers().between(0, 40).map(count -> headers(size, count)))
                .injectNull(0.2);
        return Combinators.combine(
                        Arbitraries.of("topic", "").injectNull(0.3),
                        Arbitraries.of(-1L, 0L, Long.MAX_VALUE),
                        bytes,
                        bytes,
                        headers,
                        Arbitraries.of(BEFORE, "count").injectNull(0.2),
                        Arbitraries.of(-1L, 0L, 1_767_225_600_000L))
                .as((topic, offset, key, value, headersOrNull, node, time) -> new DefaultErrorHandlerContext(
                        null,
                        topic,
                        offset < 0 ? -1 : 0,
                        offset,
                        headersOrNull,
                        node,
                        new TaskId(0, 0),
                        time,
                        key,
                        value));
    }

    @Provide
    Arbitrary<Exception> faults() {
        return Arbitraries.of(
                new IllegalStateException(),
                new IllegalStateException("m".repeat(2 * REQUEST_LIMIT)),
                new Unprintable(),
                new RuntimeException(new IllegalArgumentException("inner")));
    }

    private double rejected() {
        var counter = registry.find(Meters.RECORDS_REJECTED.name())
                .tag("reason", "INTERNAL")
                .counter();
        return counter == null ? 0 : counter.count();
    }

    private Properties settings() {
        AppConfig config = StreamsApp.named("test")
                .withoutRegistry()
                .topology(context -> context.builder().build())
                .build()
                .configure(TestConfigs.with("release", "1.2.3"));
        Properties properties = new Properties();
        FaultPolicy.of(config, Set.of(BEFORE), new AppMeters(registry, "test"), () -> Instant.EPOCH)
                .installIn(properties);
        return properties;
    }

    private Map<String, Object> asMap() {
        Map<String, Object> map = new HashMap<>();
        settings.forEach((key, value) -> map.put(key.toString(), value));
        return map;
    }

    private static Headers headers(int size, int count) {
        Headers headers = new RecordHeaders();
        for (int i = 0; i < count; i++) {
            headers.add("h" + i, new byte[size / Math.max(1, count)]);
        }
        headers.add("empty", null);
        return headers;
    }

    private static int requestBytes(ProducerRecord<byte[], byte[]> letter) {
        return AbstractRecords.estimateSizeInBytesUpperBound(
                RecordBatch.CURRENT_MAGIC_VALUE,
                CompressionType.LZ4,
                letter.key(),
                letter.value(),
                letter.headers().toArray());
    }

    private static String text(ProducerRecord<byte[], byte[]> letter, String header) {
        return new String(letter.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
    }

    private static final class Unprintable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no message");
        }
    }
}
