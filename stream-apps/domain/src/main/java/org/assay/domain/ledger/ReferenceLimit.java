package org.assay.domain.ledger;

import java.util.Objects;
import org.assay.domain.judgement.Comparison;
import org.assay.domain.judgement.Limit;

/**
 * A limit of the reference data, as a test was judged by it.
 *
 * @param decimals places to round to under {@link Comparison#ROUNDED}, or null
 */
public record ReferenceLimit(Limit limit, String unit, Comparison comparison, Integer decimals) {
    public ReferenceLimit {
        Objects.requireNonNull(limit);
        Objects.requireNonNull(comparison);
    }
}
