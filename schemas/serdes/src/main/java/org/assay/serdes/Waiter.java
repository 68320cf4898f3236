package org.assay.serdes;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits between two tries; tests put in one that only takes note. */
@FunctionalInterface
interface Waiter {

    Waiter SLEEPING = pause -> TimeUnit.NANOSECONDS.sleep(pause.toNanos());

    void await(Duration pause) throws InterruptedException;
}
