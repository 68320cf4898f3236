package org.assay.domain.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * Where a submission lies. Facts that tie are ordered by origin: append time, topic, partition, offset.
 *
 * @param appendedAt append time given by the broker
 */
public record Origin(String topic, int partition, long offset, Instant appendedAt) implements Comparable<Origin> {
    private static final Comparator<Origin> ORDER = Comparator.comparing(Origin::appendedAt)
            .thenComparing(Origin::topic)
            .thenComparingInt(Origin::partition)
            .thenComparingLong(Origin::offset);

    public Origin {
        Objects.requireNonNull(topic);
        Objects.requireNonNull(appendedAt);
    }

    @Override
    public int compareTo(Origin other) {
        return ORDER.compare(this, other);
    }

    /** {@code topic/partition/offset}: the key of a decision. */
    public String coordinates() {
        return topic + "/" + partition + "/" + offset;
    }
}
