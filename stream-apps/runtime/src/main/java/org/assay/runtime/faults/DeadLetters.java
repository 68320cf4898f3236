package org.assay.runtime.faults;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.api.Record;
import org.assay.runtime.config.AppConfig;
import org.assay.runtime.config.CommonKeys;
import org.assay.runtime.time.WallClock;

/**
 * Writes dead letters in Kafka's own format (raw key and value, headers {@code __streams.errors.*}) and adds which
 * application, release and node gave up. A dead letter always fits into one request: what is too large is left out and
 * said so, because the record's coordinates lead back to the original.
 */
public final class DeadLetters {

    /** Header: the application id of the app that gave up. */
    public static final String APPLICATION_ID = "sampling.fault.application-id";

    /** Header: the release of the program. */
    public static final String RELEASE = "sampling.fault.release";

    /** Header: the processor node, or the source for a record that could not be decoded. */
    public static final String NODE = "sampling.fault.node";

    /** Header: what was left out for its size, with its size in bytes. */
    public static final String OMITTED = "sampling.fault.omitted";

    private static final int REQUEST_LIMIT = 1_048_576;

    // For the batch header and for what a compressed batch may need beyond the plain bytes.
    private static final int RESERVE = 16_384;

    // Stack, message and one header of the record may each take this share of a request; a stack rarely needs more.
    private static final int HEADER_SHARE = 16;
    private static final int LONGEST_HEADER = 32_768;
    private static final List<String> OWN_HEADERS = List.of("__streams.errors.", "sampling.fault.");

    private final String applicationId;
    private final String release;
    private final String topic;
    private final int limit;
    private final int longestHeader;
    private final WallClock clock;
    private final LogAndContinueProcessingExceptionHandler kafkas = new LogAndContinueProcessingExceptionHandler();

    DeadLetters(String applicationId, String release, String topic, int requestLimit, WallClock clock) {
        this.applicationId = applicationId;
        this.release = release;
        this.topic = topic;
        this.limit = Math.max(0, requestLimit - RESERVE);
        this.longestHeader = Math.min(LONGEST_HEADER, requestLimit / HEADER_SHARE);
        this.clock = clock;
        kafkas.configure(Map.of(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, topic));
    }

    /** The dead letters of an app. */
    public static DeadLetters of(AppConfig config, WallClock clock) {
        String name = ProducerConfig.MAX_REQUEST_SIZE_CONFIG;
        String size = config.streamsProperties()
                .getProperty(
                        "producer." + name,
                        config.streamsProperties().getProperty(name, Integer.toString(REQUEST_LIMIT)));
        return new DeadLetters(
                config.applicationId(),
                config.get(CommonKeys.RELEASE),
                config.deadLetterTopic(),
                Integer.parseInt(size),
                clock);
    }

    /** The dead letter of a failed record. Never throws, whatever is missing in the context. */
    List<ProducerRecord<byte[], byte[]>> write(ErrorHandlerContext context, Exception failure) {
        ErrorHandlerContext safe = new StorableContext(context, clock);
        List<ProducerRecord<byte[], byte[]>> letters;
        try {
            letters = kafkas.handleError(safe, new Record<>(null, null, safe.timestamp()), failure)
                    .deadLetterQueueRecords();
        } catch (RuntimeException unprintable) {
            // An exception whose message or stack cannot be rendered is replaced by its name.
            Exception named = new StreamsException(failure.getClass().getName());
            letters = kafkas.handleError(safe, new Record<>(null, null, safe.timestamp()), named)
                    .deadLetterQueueRecords();
        }
        return letters.stream().map(letter -> completed(letter, safe)).toList();
    }

    private ProducerRecord<byte[], byte[]> completed(
            ProducerRecord<byte[], byte[]> letter, ErrorHandlerContext context) {
        Headers headers = letter.headers();
        add(headers, APPLICATION_ID, applicationId);
        add(headers, RELEASE, release);
        add(headers, NODE, String.valueOf(context.processorNodeId()));
        for (Header header : headers.toArray()) {
            if (size(header.value()) > longestHeader) {
                shorten(headers, header);
            }
        }
        if (size(headers) > limit) {
            add(headers, OMITTED, "headers " + size(headers));
            keepOwn(headers);
        }
        byte[] key = letter.key();
        byte[] value = letter.value();
        if (size(key) + size(value) + size(headers) > limit) {
            add(headers, OMITTED, "value " + size(value));
            value = null;
        }
        if (size(key) + size(headers) > limit) {
            add(headers, OMITTED, "key " + size(key));
            key = null;
        }
        return new ProducerRecord<>(topic, null, letter.timestamp(), key, value, headers);
    }

    private void shorten(Headers headers, Header header) {
        headers.remove(header.key());
        headers.add(header.key(), Arrays.copyOf(header.value(), longestHeader));
    }

    private static void keepOwn(Headers headers) {
        for (Header header : headers.toArray()) {
            if (OWN_HEADERS.stream().noneMatch(header.key()::startsWith)) {
                headers.remove(header.key());
            }
        }
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static long size(Headers headers) {
        long total = 0;
        for (Header header : headers) {
            total += header.key().length() + size(header.value());
        }
        return total;
    }

    private static long size(byte[] bytes) {
        return bytes == null ? 0 : bytes.length;
    }
}
