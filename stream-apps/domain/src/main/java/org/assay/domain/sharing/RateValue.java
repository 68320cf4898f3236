package org.assay.domain.sharing;

import java.util.Map;
import java.util.Objects;
import org.assay.domain.model.SamplingPurpose;

/**
 * The current value of a cell, as far as it is needed to share it.
 *
 * @param dimensions values by name of the dimension
 * @param provisionalFailures failing batches that are not final yet; they are among {@code failingBatches}
 * @param confidence two-sided level of the interval
 */
public record RateValue(
        String cell,
        String view,
        SamplingPurpose purpose,
        String period,
        Map<String, String> dimensions,
        long batches,
        long failingBatches,
        long provisionalFailures,
        double confidence) {
    public RateValue {
        Objects.requireNonNull(cell);
        Objects.requireNonNull(view);
        Objects.requireNonNull(period);
        dimensions = Map.copyOf(dimensions);
    }
}
