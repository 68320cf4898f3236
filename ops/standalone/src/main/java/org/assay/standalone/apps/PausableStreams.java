package org.assay.standalone.apps;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.assay.runtime.launch.StreamsFactory;
import org.assay.runtime.launch.StreamsHandle;
import org.assay.runtime.metrics.ProcessMetrics;

/** Makes the clients of the apps and keeps hold of them, so that one can be paused while the others go on. */
public final class PausableStreams implements StreamsFactory {
    private final Map<String, KafkaStreams> byApp = new HashMap<>();
    private final Map<String, Set<Long>> holders = new HashMap<>();

    @Override
    public synchronized StreamsHandle create(
            String appName, Topology topology, Properties properties, ProcessMetrics metrics) {
        KafkaStreams streams = new KafkaStreams(topology, properties);
        metrics.watch(appName, streams);
        byApp.put(appName, streams);
        holders.remove(appName);
        return StreamsHandle.of(streams);
    }

    /**
     * Stops an app from taking records; empty when there is no such app.
     *
     * @param holder process that has it paused
     */
    public synchronized Optional<Boolean> pause(String app, long holder) {
        return Optional.ofNullable(byApp.get(app)).map(streams -> {
            holders.computeIfAbsent(app, none -> new HashSet<>()).add(holder);
            streams.pause();
            return streams.isPaused();
        });
    }

    /** Lets an app go on, unless another process has it paused too; empty when there is no such app. */
    public synchronized Optional<Boolean> resume(String app, long holder) {
        return Optional.ofNullable(byApp.get(app)).map(streams -> {
            Set<Long> others = holders.computeIfAbsent(app, none -> new HashSet<>());
            others.remove(holder);
            if (others.isEmpty()) {
                streams.resume();
            }
            return !streams.isPaused();
        });
    }

    /** The apps that only this process has paused. */
    public synchronized Set<String> heldBy(long holder) {
        return holders.entrySet().stream()
                .filter(entry -> entry.getValue().equals(Set.of(holder)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
