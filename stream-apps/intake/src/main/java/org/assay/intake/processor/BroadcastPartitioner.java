package org.assay.intake.processor;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.journal.SampleEvent;

/** A broadcast goes to the partition it names, everything else where its key belongs. */
public final class BroadcastPartitioner implements StreamPartitioner<String, SampleEvent> {
    @Override
    public Optional<Set<Integer>> partitions(String topic, String key, SampleEvent value, int partitions) {
        return value.getPayload() instanceof Broadcast broadcast
                ? Optional.of(Set.of(broadcast.getPartition()))
                : Optional.empty();
    }
}
