package org.assay.runtime.config;

import java.util.LinkedHashMap;
import java.util.Map;

/** A tested set of client settings. A user's own setting wins over it, key by key. */
public enum Profile {
    /** Live work: a failing result should become a committed alert well within a second. */
    LATENCY,

    /** Replay: years are recomputed when a standard changes, so results per second count. */
    THROUGHPUT;

    private static final Map<String, String> FOR_LATENCY = Map.of(
            // Every stateful hop waits for one commit before the next may read it; three hops stay under half a second.
            "commit.interval.ms", "100",
            // Streams' own default of 100 ms would add to every hop what the commit interval has just saved.
            "producer.linger.ms", "5",
            "statestore.cache.max.bytes", "16777216");

    private static final Map<String, String> FOR_THROUGHPUT = Map.of(
            // Fewer transactions; each costs a fixed number of round trips and markers.
            "commit.interval.ms", "1000",
            // Full batches compress better and cost fewer requests.
            "producer.linger.ms", "20",
            "producer.batch.size", "131072",
            "main.consumer.max.poll.records", "2000",
            "main.consumer.fetch.min.bytes", "51200",
            // Bounds what fetch.min.bytes may cost at the end of a topic.
            "main.consumer.fetch.max.wait.ms", "50",
            // More than one poll's worth, so that a poll does not pause the partition it has just read.
            "buffered.records.per.partition", "3000",
            // Updates of one cell fold in the cache before they are written and forwarded.
            "statestore.cache.max.bytes", "67108864");

    private static final Map<String, String> BOTH = Map.ofEntries(
            Map.entry("processing.guarantee", "exactly_once_v2"),
            Map.entry("consumer.isolation.level", "read_committed"),
            Map.entry("producer.acks", "all"),
            // Cheapest in CPU for producing of those measured, and reading it was no slower than reading plain bytes.
            Map.entry("producer.compression.type", "lz4"),
            // A new laboratory's topic matches the pattern at the next refresh.
            Map.entry("metadata.max.age.ms", "5000"),
            // The lowest that brokers accept by default: partitions of a killed process move after it.
            Map.entry("main.consumer.session.timeout.ms", "6000"),
            Map.entry("main.consumer.heartbeat.interval.ms", "2000"),
            Map.entry("main.consumer.max.poll.interval.ms", "300000"),
            // Readers of committed records wait this long for the open transaction of a killed process.
            Map.entry("producer.transaction.timeout.ms", "10000"),
            // Names that are not given by hand change with the position in the topology and lose their state.
            Map.entry("ensure.explicit.internal.resource.naming", "true"),
            Map.entry("rocksdb.config.setter", "org.assay.runtime.state.BoundedRocksDb"),
            // Faults in global stores come to our handler too, which stops the app for them.
            Map.entry("processing.exception.handler.global.enabled", "true"),
            Map.entry("enable.metrics.push", "false"));

    /** Kafka settings of this profile, those common to both included. */
    public Map<String, String> settings() {
        Map<String, String> all = new LinkedHashMap<>(BOTH);
        all.putAll(this == LATENCY ? FOR_LATENCY : FOR_THROUGHPUT);
        return all;
    }
}
