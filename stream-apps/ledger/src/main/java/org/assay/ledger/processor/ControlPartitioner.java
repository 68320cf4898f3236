package org.assay.ledger.processor;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.journal.ReleaseAnnounced;
import org.assay.contract.ledger.VerdictFeed;

/** A control event goes to the partition it names, everything else where its key belongs. */
public final class ControlPartitioner implements StreamPartitioner<String, VerdictFeed> {
    @Override
    public Optional<Set<Integer>> partitions(String topic, String key, VerdictFeed value, int partitions) {
        if (value.getPayload() instanceof ReleaseAnnounced announced) {
            return Optional.of(Set.of(announced.getPartition()));
        }
        return value.getPayload() instanceof Broadcast broadcast
                ? Optional.of(Set.of(broadcast.getPartition()))
                : Optional.empty();
    }
}
