package org.assay.standalone.apps;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.assay.runtime.launch.StreamsFactory;
import org.assay.runtime.launch.StreamsHandle;
import org.assay.runtime.metrics.ProcessMetrics;

/** Makes the clients of the apps and keeps hold of them, so that one can be paused while the others go on. */
public final class PausableStreams implements StreamsFactory {
    private final Map<String, KafkaStreams> byApp = new ConcurrentHashMap<>();

    @Override
    public StreamsHandle create(String appName, Topology topology, Properties properties, ProcessMetrics metrics) {
        KafkaStreams streams = new KafkaStreams(topology, properties);
        metrics.watch(appName, streams);
        byApp.put(appName, streams);
        return StreamsHandle.of(streams);
    }

    /** Stops an app from taking records; empty when there is no such app. */
    public Optional<Boolean> pause(String app) {
        return Optional.ofNullable(byApp.get(app)).map(streams -> {
            streams.pause();
            return streams.isPaused();
        });
    }

    /** Lets an app go on; empty when there is no such app. */
    public Optional<Boolean> resume(String app) {
        return Optional.ofNullable(byApp.get(app)).map(streams -> {
            streams.resume();
            return !streams.isPaused();
        });
    }
}
