package org.assay.domain.sharing;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.assay.domain.model.SamplingPurpose;
import org.assay.domain.passrate.Rate;

/**
 * A rate as partners see it: over final results only. Provisional failures are left out of both counts, so that it is the
 * rate over the results that are shared, and a partner who counts those finds the same. It may fall when they become
 * final.
 *
 * @param rate share of conforming batches, 0 to 1; null without batches
 * @param lower lower end of the Wilson interval, or null
 * @param upper upper end, or null
 */
public record SharedRate(
        String cell,
        String view,
        SamplingPurpose purpose,
        String period,
        Map<String, String> dimensions,
        long batches,
        long failingBatches,
        Double rate,
        Double lower,
        Double upper,
        double confidence) {
    // A campaign or an enterprise is nobody else's business; tests of provisional reports cannot be told apart.
    private static final Set<String> NEVER = Set.of("campaign", "enterprise", "item", "limit");

    public SharedRate {
        Objects.requireNonNull(cell);
        dimensions = Map.copyOf(dimensions);
    }

    /**
     * What is to be shared of a cell: the rate, or nothing when its view is not shared or partners have seen it already.
     * A cell that became empty is shared as such, once it was shared.
     *
     * @param last what was shared of the cell last, or null
     * @param views views that are shared
     */
    public static Optional<SharedRate> next(SharedRate last, RateValue value, Set<String> views) {
        if (!views.contains(value.view())
                || value.dimensions().keySet().stream().anyMatch(NEVER::contains)) {
            return Optional.empty();
        }
        SharedRate rate = of(value);
        return rate.equals(last) || (last == null && rate.batches() == 0) ? Optional.empty() : Optional.of(rate);
    }

    private static SharedRate of(RateValue value) {
        long batches = value.batches() - value.provisionalFailures();
        long failing = value.failingBatches() - value.provisionalFailures();
        return Rate.of(batches, failing, value.confidence())
                .map(rate -> with(
                        value,
                        batches,
                        failing,
                        rate.share(),
                        rate.wilson().lower(),
                        rate.wilson().upper()))
                .orElseGet(() -> with(value, batches, failing, null, null, null));
    }

    private static SharedRate with(
            RateValue value, long batches, long failing, Double rate, Double lower, Double upper) {
        return new SharedRate(
                value.cell(),
                value.view(),
                value.purpose(),
                value.period(),
                value.dimensions(),
                batches,
                failing,
                rate,
                lower,
                upper,
                value.confidence());
    }
}
