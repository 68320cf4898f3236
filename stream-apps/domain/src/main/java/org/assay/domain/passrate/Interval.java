package org.assay.domain.passrate;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * A two-sided confidence interval of a share.
 *
 * @param lower 0..1
 * @param upper 0..1
 */
public record Interval(double lower, double upper) {
    /** Wilson's score interval: near the nominal confidence on average, also for small numbers. */
    static Interval wilson(int total, int conforming, double confidence) {
        return of(BinomialConfidenceInterval.WILSON_SCORE, total, conforming, confidence);
    }

    /** The interval of Clopper and Pearson: never below the nominal confidence, and wider for it. */
    static Interval exact(int total, int conforming, double confidence) {
        return of(BinomialConfidenceInterval.CLOPPER_PEARSON, total, conforming, confidence);
    }

    private static Interval of(BinomialConfidenceInterval method, int total, int conforming, double confidence) {
        var interval = method.fromErrorRate(total, conforming, 1 - confidence);
        return new Interval(interval.getLowerBound(), interval.getUpperBound());
    }
}
