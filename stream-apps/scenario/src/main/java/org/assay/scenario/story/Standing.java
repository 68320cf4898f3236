package org.assay.scenario.story;

import java.util.Optional;
import org.assay.domain.model.SampleVerdict;

/** What a sample is expected to count as. */
public enum Standing {
    /** 合格. */
    PASS(SampleVerdict.CONFORMING),
    /** 不合格. */
    FAIL(SampleVerdict.NONCONFORMING),
    /** The laboratory and the limit disagree. */
    CONFLICT(SampleVerdict.CONFLICT),
    /** No verdict is possible. */
    UNDETERMINED(SampleVerdict.UNDETERMINED),
    /** Nothing counts: no report, or all were withdrawn. */
    NONE(null);

    private final SampleVerdict verdict;

    Standing(SampleVerdict verdict) {
        this.verdict = verdict;
    }

    /** The word for a verdict; {@link #NONE} for none. */
    public static Standing of(Optional<SampleVerdict> verdict) {
        for (Standing standing : values()) {
            if (standing.verdict == verdict.orElse(null)) {
                return standing;
            }
        }
        throw new IllegalArgumentException("no word for " + verdict);
    }
}
