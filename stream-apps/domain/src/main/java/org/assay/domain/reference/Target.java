package org.assay.domain.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.model.SamplingPurpose;

/**
 * A pass rate to reach (目标合格率), bound to the one statistic it was set for: a purpose of sampling and a domain.
 *
 * @param id key of the target
 * @param purpose the only sampling purpose whose samples enter it
 * @param domain the only domain whose samples enter it
 * @param target the rate in percent, e.g. 98.5
 * @param confidence two-sided level of the interval that decides, e.g. 0.95
 * @param article where the number stands
 * @param mark how sure the source is: {@code C}, {@code C2} or {@code K}
 * @param effectiveFrom first day
 * @param effectiveTo last day, null when open
 * @param textZh what it says, and what is assumed, in Chinese
 * @param textEn the same in English
 */
public record Target(
        String id,
        SamplingPurpose purpose,
        ProductDomain domain,
        BigDecimal target,
        double confidence,
        String article,
        String mark,
        LocalDate effectiveFrom,
        LocalDate effectiveTo,
        String textZh,
        String textEn)
        implements ReferenceRow {

    public Target {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
    }

    @Override
    public ReferenceTable table() {
        return ReferenceTable.TARGET;
    }

    @Override
    public String naturalKey() {
        return purpose + "/" + domain;
    }

    @Override
    public Object fixedPart() {
        return new Target(id, purpose, domain, target, confidence, article, mark, effectiveFrom, null, textZh, textEn);
    }

    /** The rate as a share between 0 and 1, exact. */
    public BigDecimal share() {
        return target.movePointLeft(2);
    }
}
