package org.assay.oracle;

import java.util.List;
import org.assay.domain.ledger.Cause;
import org.assay.domain.ledger.SampleState;
import org.assay.domain.ledger.VerdictChange;
import org.assay.domain.model.SampleKey;
import org.assay.domain.passrate.CountedSample;
import org.assay.domain.passrate.SampleChange;

/** A sample counts in another way than before. */
public record Moved(SampleKey key, CountedSample before, CountedSample after, Cause.Kind cause) {
    public static Moved of(VerdictChange change) {
        return new Moved(
                change.key(),
                counted(change.key(), change.before()),
                counted(change.key(), change.after()),
                change.cause().kind());
    }

    /** Whether it counts in another way at all. */
    public boolean isCounted() {
        return !changes().isEmpty();
    }

    public List<SampleChange> changes() {
        return SampleChange.between(before, after);
    }

    private static CountedSample counted(SampleKey key, SampleState state) {
        return CountedSample.of(key, state).orElse(null);
    }
}
