package org.assay.runtime.launch;

import java.time.Duration;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;

/** What the launcher needs of a running {@link KafkaStreams}; a test puts another one in. */
public interface StreamsHandle {

    /** What happens when a thread dies, and who hears about changes of state. To be called before the start. */
    void listen(StreamsUncaughtExceptionHandler threadDied, KafkaStreams.StateListener stateChanged);

    /** Begins to process. */
    void start();

    /** The present state. */
    KafkaStreams.State state();

    /** Stops, leaves the group and waits; false when that took longer than allowed. */
    boolean close(Duration timeout);

    /** The handle of a client of Kafka Streams. */
    static StreamsHandle of(KafkaStreams streams) {
        return new KafkaStreamsHandle(streams);
    }
}
