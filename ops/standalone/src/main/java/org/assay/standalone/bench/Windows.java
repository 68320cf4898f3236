package org.assay.standalone.bench;

import java.util.List;

/**
 * The two windows of samples whose cost is compared, of equal length: one in which the ledger comes to hold {@link #length()} samples,
 * with as many before its middle as are in it, and the last one.
 *
 * @param results how many results there are in all
 * @param length results in a window: 100,000, or a tenth of all when there are fewer than a million
 */
record Windows(long results, long length) {
    private static final long FULL = 100_000;
    private static final long LEAST = 20;

    /** The windows for so many results. */
    static Windows of(long results) {
        if (results < LEAST) {
            throw new IllegalArgumentException("too few results for windows: " + results);
        }
        return new Windows(results, Math.min(FULL, results / 10));
    }

    /** Samples held when the first window begins, when it ends, and when the last window begins. */
    List<Long> bounds() {
        return List.of(length / 2, length / 2 + length, results - length);
    }
}
