package org.assay.provisioner;

/** Why a difference is left as it is. */
public sealed interface Refusal {
    /** Kafka cannot take partitions away without losing their records. */
    record Shrink(int from, int to) implements Refusal {}

    /**
     * More partitions would send known keys to other partitions: away from their earlier records and from the state that an app keeps of
     * them.
     */
    record KeysWouldMove(int from, int to) implements Refusal {}

    /** A change of the replication factor moves data between brokers; that is the cluster operator's decision. */
    record Replication(int from, int to) implements Refusal {}

    /** Others write or read the topic and nobody wants it any more; it is never removed by a plan. */
    record NotWanted() implements Refusal {}
}
