package org.assay.runtime.health;

import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams.State;

/**
 * How one app is.
 *
 * @param app its short name
 * @param state Kafka's state of it
 * @param closing whether it was asked to stop
 * @param failure class of the first cause that stopped it; never its message, which may hold contents of a record
 */
public record AppHealth(String app, State state, boolean closing, Optional<String> failure) {

    /** Whether it can still recover by itself. A rebalance is life. */
    public boolean alive() {
        return switch (state) {
            case CREATED, REBALANCING, RUNNING, PENDING_SHUTDOWN -> failure.isEmpty();
            case NOT_RUNNING, PENDING_ERROR, ERROR -> false;
        };
    }

    /** Whether it takes part in the work now. */
    public boolean ready() {
        return state == State.RUNNING && !closing && failure.isEmpty();
    }

    /** Why it is as it is, for people. */
    public String reason() {
        if (failure.isPresent()) {
            return "stopped by " + failure.get();
        }
        if (closing) {
            return "closing";
        }
        return switch (state) {
            case CREATED -> "not started yet";
            case REBALANCING -> "partitions are being assigned or stores restored";
            case RUNNING -> "running";
            case PENDING_SHUTDOWN, NOT_RUNNING -> "stopped";
            case PENDING_ERROR, ERROR -> "failed";
        };
    }
}
