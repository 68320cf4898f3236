package org.assay.standalone.data;

import java.time.Instant;
import org.apache.kafka.common.header.Headers;

/**
 * A record of a topic.
 *
 * @param topic where it lies
 * @param partition where it lies
 * @param offset where it lies
 * @param appendedAt when the broker appended it
 * @param key its key, null without one
 * @param value its value, null for a tombstone
 * @param headers its headers
 */
public record Entry<V>(
        String topic, int partition, long offset, Instant appendedAt, String key, V value, Headers headers) {

    /** The coordinates as {@code submission.decided} and its neighbours write them. */
    public String coordinates() {
        return topic + "/" + partition + "/" + offset;
    }

    <W> Entry<W> with(W other) {
        return new Entry<>(topic, partition, offset, appendedAt, key, other, headers);
    }
}
