package org.assay.passrate.processor;

import java.time.Duration;

/**
 * When what was summed up is passed on: an interval after the last time, so that more of it adds up, or as soon as nothing
 * comes any more. The tasks of a process share one, because a task that waits for its turn is not idle.
 */
final class Pace {
    /** Shorter than the time that has to pass before the apps count as quiet. */
    private static final Duration IDLE = Duration.ofMillis(500);

    private final Duration every;
    private final Duration look;
    private volatile long lastArrival;

    Pace(Duration every) {
        this.every = every;
        look = every.compareTo(IDLE) < 0 ? every : IDLE;
    }

    /** How often to ask. */
    Duration look() {
        return look;
    }

    void arrived(long now) {
        lastArrival = now;
    }

    boolean isDue(long now, long lastPassedOn) {
        return now - lastPassedOn + look.toMillis() > every.toMillis() || now - lastArrival >= look.toMillis();
    }
}
