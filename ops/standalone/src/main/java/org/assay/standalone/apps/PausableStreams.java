package org.assay.standalone.apps;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
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
        return new Handle(streams);
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

    private record Handle(KafkaStreams streams) implements StreamsHandle {
        @Override
        public void listen(StreamsUncaughtExceptionHandler threadDied, KafkaStreams.StateListener stateChanged) {
            streams.setUncaughtExceptionHandler(threadDied);
            streams.setStateListener(stateChanged);
        }

        @Override
        public void start() {
            streams.start();
        }

        @Override
        public KafkaStreams.State state() {
            return streams.state();
        }

        /** Leaves the group, so that the next start need not wait for the session to run out. */
        @Override
        public boolean close(Duration timeout) {
            return streams.close(
                    CloseOptions.timeout(timeout).withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
        }
    }
}
