package org.assay.testkit.topology;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.test.TestRecord;

/**
 * A record that our own fault kept from being processed. A failed punctuation has neither key, value nor topic.
 *
 * @param record raw key, raw value and all headers
 * @param exception class of what was thrown
 * @param node the processor, or the source for a record that could not be decoded
 * @param topic where the record came from, null for a punctuation
 */
public record DeadLetter(TestRecord<byte[], byte[]> record, String exception, String node, String topic) {

    static DeadLetter of(TestRecord<byte[], byte[]> record) {
        return new DeadLetter(
                record,
                text(record, "__streams.errors.exception"),
                text(record, "sampling.fault.node"),
                text(record, "__streams.errors.topic"));
    }

    private static String text(TestRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
