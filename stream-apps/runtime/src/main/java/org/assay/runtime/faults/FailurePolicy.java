package org.assay.runtime.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.assay.runtime.time.WallClock;

/**
 * Decides what follows when a stream thread dies. A transient cause costs one unit of a budget, and a new thread goes on
 * from the last commit; anything else, or one transient failure too many within the interval, stops the app.
 */
public final class FailurePolicy {

    /** What to do after a thread has died. */
    public enum Decision {
        /** Start another thread: it goes on from the last commit. */
        REPLACE_THREAD,
        /** Stop the app; the process ends with a code that says so. */
        STOP
    }

    private final WallClock clock;
    private final TransientCauses transientCauses;
    private final int count;
    private final Duration interval;
    private final Deque<Instant> spent = new ArrayDeque<>();
    private final AtomicReference<Throwable> firstCause = new AtomicReference<>();

    /**
     * A policy with a full budget.
     *
     * @param count how many transient failures are survived
     * @param interval within what time
     */
    public FailurePolicy(WallClock clock, TransientCauses transientCauses, int count, Duration interval) {
        this.clock = clock;
        this.transientCauses = transientCauses;
        this.count = count;
        this.interval = interval;
    }

    /** What follows from this failure. */
    public Decision decide(Throwable failure) {
        if (transientCauses.include(failure) && spend()) {
            return Decision.REPLACE_THREAD;
        }
        firstCause.compareAndSet(null, failure);
        return Decision.STOP;
    }

    /** The first failure that stopped the app: later ones are mostly its consequences. */
    public Optional<Throwable> firstCause() {
        return Optional.ofNullable(firstCause.get());
    }

    private synchronized boolean spend() {
        Instant now = clock.now();
        while (!spent.isEmpty() && !spent.peekFirst().plus(interval).isAfter(now)) {
            spent.removeFirst();
        }
        if (spent.size() >= count) {
            return false;
        }
        spent.addLast(now);
        return true;
    }
}
