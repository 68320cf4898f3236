package org.assay.intake.processor;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.assay.contract.journal.Broadcast;

/**
 * A broadcast goes to the partition it names, everything else where its key belongs.
 *
 * @param payload what a record of the journal says
 */
public record BroadcastPartitioner<V>(Function<V, Object> payload) implements StreamPartitioner<String, V> {
    @Override
    public Optional<Set<Integer>> partitions(String topic, String key, V value, int partitions) {
        return payload.apply(value) instanceof Broadcast broadcast
                ? Optional.of(Set.of(broadcast.getPartition()))
                : Optional.empty();
    }
}
