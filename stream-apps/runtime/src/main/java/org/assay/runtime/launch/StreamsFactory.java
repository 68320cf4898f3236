package org.assay.runtime.launch;

import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.assay.runtime.metrics.ProcessMetrics;

/** Makes the client that runs a topology. */
@FunctionalInterface
public interface StreamsFactory {

    /** A client that is not started yet. */
    StreamsHandle create(String appName, Topology topology, Properties properties, ProcessMetrics metrics);

    /** Clients of a real cluster, with Kafka's allowed meters bound. */
    static StreamsFactory kafka() {
        return (appName, topology, properties, metrics) -> {
            KafkaStreams streams = new KafkaStreams(topology, properties);
            metrics.watch(appName, streams);
            return StreamsHandle.of(streams);
        };
    }
}
