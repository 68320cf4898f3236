package org.assay.domain.ledger;

import java.time.LocalDate;
import java.util.Objects;
import org.assay.domain.model.AdminLevel;
import org.assay.domain.model.Channel;
import org.assay.domain.model.EnterpriseSize;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.model.SamplingPurpose;

/**
 * What a sample is counted under. Resolved in one place and repeated verbatim in a later {@code before}, so that what was
 * added is what is subtracted.
 *
 * @param domain null when the catalogue does not know the product kind
 * @param catalogueCode code of the entry, or the submitted name when the catalogue does not know it
 * @param catalogueClass code of the entry's class, or null
 * @param periodDate day that decides the period: of conclusion, else publication, else sampling
 * @param enterprise the producer; null when not known, and then it is no enterprise
 */
public record Dimensions(
        SamplingPurpose purpose,
        ProductDomain domain,
        String catalogueCode,
        String catalogueClass,
        AdminLevel level,
        String regionCode,
        Channel channel,
        String platform,
        EnterpriseSize size,
        String industry,
        String campaign,
        LocalDate periodDate,
        String enterprise) {
    public Dimensions {
        Objects.requireNonNull(purpose);
        Objects.requireNonNull(catalogueCode);
        Objects.requireNonNull(periodDate);
    }
}
