package org.assay.domain.ledger;

import org.assay.domain.model.SampleKey;

/**
 * A change of verdict: what all downstream numbers are folded from.
 *
 * @param ledgerVersion version of the row, from 1
 * @param before null when the sample was not counted
 * @param after null when nothing is left to count
 */
public record VerdictChange(SampleKey key, long ledgerVersion, SampleState before, SampleState after, Cause cause) {
    public VerdictChange {
        if (before == null && after == null) {
            throw new IllegalArgumentException("a change needs a state before or after: " + key);
        }
    }
}
