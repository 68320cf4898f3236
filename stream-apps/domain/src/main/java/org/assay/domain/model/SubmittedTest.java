package org.assay.domain.model;

import java.math.BigDecimal;
import java.util.Objects;
import org.assay.domain.judgement.ItemTest;

/**
 * A test as submitted: what is judged, and what is only passed on.
 *
 * @param method test method, or null
 * @param valueText the value as printed, or null
 * @param limitText the limit as printed, or null
 * @param uncertainty expanded uncertainty in the unit of the value, or null
 */
public record SubmittedTest(ItemTest test, String method, String valueText, String limitText, BigDecimal uncertainty) {
    public SubmittedTest {
        Objects.requireNonNull(test);
    }
}
