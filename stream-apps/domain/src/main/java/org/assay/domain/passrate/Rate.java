package org.assay.domain.passrate;

import java.util.Optional;

/**
 * A pass rate (合格率 = 合格批次 / 抽查批次) with what it is worth: no rate without its intervals.
 *
 * @param share conforming share, 0..1
 * @param wilson decides on targets
 * @param exact interval of Clopper and Pearson
 * @param confidence two-sided level of both, for example 0.95
 */
public record Rate(double share, Interval wilson, Interval exact, double confidence) {
    /**
     * The rate of so many batches or tests; empty when there are none.
     *
     * @throws IllegalArgumentException when fewer than none or more than all fail
     */
    public static Optional<Rate> of(long total, long failing, double confidence) {
        if (total == 0) {
            return Optional.empty();
        }
        int n = Math.toIntExact(total);
        int conforming = Math.toIntExact(total - failing);
        return Optional.of(new Rate(
                (double) conforming / n,
                Interval.wilson(n, conforming, confidence),
                Interval.exact(n, conforming, confidence),
                confidence));
    }

    /** The rate of what a view counts. */
    public static Optional<Rate> of(View.Counted counted, Counts counts, double confidence) {
        return switch (counted) {
            case BATCHES -> of(counts.batches(), counts.failingBatches(), confidence);
            case TESTS -> of(counts.tests(), counts.failingTests(), confidence);
        };
    }

    /** What the interval says of a target, 0..1. */
    public Assessment against(double target) {
        if (wilson.lower() >= target) {
            return Assessment.REACHED;
        }
        return wilson.upper() < target ? Assessment.MISSED : Assessment.UNDECIDED;
    }
}
