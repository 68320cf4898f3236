package org.assay.domain.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.assay.domain.model.ProductDomain;

/** The times of the law that decide about a verdict. Empty where no rule is known: then only an office ends a proceeding. */
public interface Terms {
    /** What a party may do against a conclusion. */
    enum Right {
        /** 异议. */
        OBJECT,
        /** 申请复检. */
        REINSPECT
    }

    /**
     * Last day of a right.
     *
     * @param ends the day
     * @param rule the rule that says so
     */
    record Window(LocalDate ends, String rule) {}

    /**
     * Until when a party may use a right.
     *
     * @param domain null when the catalogue does not know the product
     * @param region where the sampling counts
     * @param served day on which the party was served
     */
    Optional<Window> window(Right right, ProductDomain domain, String region, LocalDate served);

    /** The day on which a public notice counts as served. */
    Optional<LocalDate> deemedServed(ProductDomain domain, String region, LocalDate published);
}
