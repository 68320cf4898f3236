package org.assay.provisioner;

import java.util.Map;
import java.util.Objects;
import org.assay.contract.topic.OwnedTopic;

/**
 * A topic as it is or as it should be.
 *
 * @param name the topic's name
 * @param partitions number of partitions, at least 1
 * @param replicationFactor copies of each partition, or {@link #CLUSTER_DEFAULT} to leave it to the cluster
 * @param config the settings given for this topic; what is not given follows the broker
 */
public record TopicSpec(String name, int partitions, int replicationFactor, Map<String, String> config) {
    /** Replication as the cluster has it. */
    public static final int CLUSTER_DEFAULT = -1;

    public TopicSpec {
        Objects.requireNonNull(name);
        config = Map.copyOf(config);
        if (partitions < 1) {
            throw new IllegalArgumentException(name + ": partitions " + partitions);
        }
        if (replicationFactor < 1 && replicationFactor != CLUSTER_DEFAULT) {
            throw new IllegalArgumentException(name + ": replication factor " + replicationFactor);
        }
    }

    /** The contract's topic as it should be. */
    public static TopicSpec of(OwnedTopic<?> topic, int replicationFactor) {
        return new TopicSpec(topic.name(), topic.partitions(), replicationFactor, topic.settings());
    }
}
