package org.assay.domain.alert;

import java.util.Objects;
import org.assay.domain.model.ProductDomain;

/**
 * The daily assessment of a cell against its target.
 *
 * @param rate the figures, and the day
 * @param view view of the cell
 * @param period period of the cell
 * @param missed whether the whole interval lies below the target
 * @param domain product domain, when the view tells it
 * @param catalogueCode catalogue entry, when the view tells it
 * @param regionCode region, when the view tells it
 */
public record RateAssessment(
        Evidence.OfRate rate,
        String view,
        String period,
        boolean missed,
        ProductDomain domain,
        String catalogueCode,
        String regionCode) {
    public RateAssessment {
        Objects.requireNonNull(rate);
        Objects.requireNonNull(view);
        Objects.requireNonNull(period);
    }
}
