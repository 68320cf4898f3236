package org.assay.standalone.data;

import java.util.SortedMap;
import org.apache.kafka.common.TopicPartition;

/**
 * Where a group stands in all it reads.
 *
 * @param group the consumer group, an app's application id
 * @param isStable whether it has members and every partition has its reader
 * @param places where it stands, by partition
 */
public record GroupLag(String group, boolean isStable, SortedMap<TopicPartition, Place> places) {
    /**
     * Where a group stands in a partition.
     *
     * @param committed what is done, exclusive
     * @param stable the end of what is committed by the writers
     * @param end the end, with what is not committed yet
     */
    public record Place(long committed, long stable, long end) {
        /** Offsets left to read, transaction markers included. */
        public long lag() {
            return Math.max(0, stable - committed);
        }

        /** Whether a writer has a transaction open. */
        public boolean isOpen() {
            return end > stable;
        }
    }

    /** Offsets left to read, transaction markers included. */
    public long lag() {
        return places.values().stream().mapToLong(Place::lag).sum();
    }

    /** Whether everything is read and nobody is writing. */
    public boolean isDone() {
        return isStable && places.values().stream().noneMatch(place -> place.lag() > 0 || place.isOpen());
    }
}
