package org.assay.runtime.time;

import java.time.Instant;

/**
 * The wall clock. Business decisions never read it: their time comes in as tick events. It serves budgets, back-offs and
 * log stamps, and is the only place that asks the machine for the time, so that a test can put another one in.
 */
@FunctionalInterface
public interface WallClock {

    /** The present instant. */
    Instant now();

    /** The clock of this machine. */
    static WallClock system() {
        return Instant::now;
    }
}
