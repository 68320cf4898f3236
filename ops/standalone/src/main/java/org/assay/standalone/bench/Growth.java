package org.assay.standalone.bench;

import java.util.Optional;

/**
 * How the cost of a result grows with the samples held. Each window begins and ends with nothing under way in any app, so its cost
 * is that of all stages for its own results.
 *
 * @param early the window around the first tenth
 * @param late the last window
 */
record Growth(Span early, Span late) {
    /**
     * A window as it was measured.
     *
     * @param results results in it
     * @param seconds from its beginning until its last output was committed
     * @param cpuSeconds processor time of the apps
     */
    record Span(long results, double seconds, double cpuSeconds) {
        double secondsPerResult() {
            return seconds / results;
        }

        double cpuPerResult() {
            return cpuSeconds / results;
        }
    }

    /** The growth between two windows; empty when one of them was cut too short to say anything, as with few results. */
    static Optional<Growth> of(Span early, Span late, Windows windows) {
        long least = windows.length() / 2;
        return early.results() < least || late.results() < least
                ? Optional.empty()
                : Optional.of(new Growth(early, late));
    }

    /** By elapsed time. What passes while the last records of a window run through the stages is in both windows. */
    double byTime() {
        return late.secondsPerResult() / early.secondsPerResult();
    }

    /** By processor time. */
    double byCpu() {
        return late.cpuPerResult() / early.cpuPerResult();
    }

    /** The larger of both, so that neither work nor waiting is left out. */
    double worst() {
        return Math.max(byTime(), byCpu());
    }
}
