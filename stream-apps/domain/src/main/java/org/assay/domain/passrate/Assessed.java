package org.assay.domain.passrate;

import java.util.Objects;
import java.util.Optional;
import org.assay.domain.reference.Target;

/**
 * Counts of a cell with their rate and what it says of the target.
 *
 * @param confidence of the intervals: the target's, else the standard one
 */
public record Assessed(
        Counts counts, Optional<Rate> rate, Optional<Target> target, Assessment assessment, double confidence) {
    public Assessed {
        Objects.requireNonNull(counts);
        Objects.requireNonNull(assessment);
    }

    /**
     * Assesses the counts of a cell.
     *
     * @param confidence what to use where no target brings its own
     */
    public static Assessed of(View.Counted counted, Counts counts, Optional<Target> target, double confidence) {
        double level = target.map(Target::confidence).orElse(confidence);
        Optional<Rate> rate = Rate.of(counted, counts, level);
        Assessment assessment = target.map(
                        bound -> rate.map(known -> known.against(bound.share().doubleValue()))
                                .orElse(Assessment.UNDECIDED))
                .orElse(Assessment.NOT_BOUND);
        return new Assessed(counts, rate, target, assessment, level);
    }
}
