package org.assay.serdes;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How often and after what pause a call is tried again: exponential backoff with full jitter, that is, a pause drawn evenly
 * between nothing and the current ceiling, so that many clients that failed together do not return together.
 *
 * @param retries tries after the first, for each URL
 * @param base ceiling of the first pause; it doubles with each further one
 * @param cap what the ceiling never exceeds
 */
record RetryPolicy(int retries, Duration base, Duration cap) {

    private static final int MAX_DOUBLINGS = 30;

    /**
     * The pause before a retry.
     *
     * @param retry counted from 0
     * @param random gives values of [0, 1)
     */
    Duration pause(int retry, DoubleSupplier random) {
        long factor = 1L << Math.min(retry, MAX_DOUBLINGS);
        double ceiling = Math.min((double) cap.toMillis(), (double) base.toMillis() * factor);
        return Duration.ofMillis((long) (ceiling * random.getAsDouble()));
    }
}
