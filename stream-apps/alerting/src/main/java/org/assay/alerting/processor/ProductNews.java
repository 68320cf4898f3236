package org.assay.alerting.processor;

import org.assay.contract.alert.FailureNews;
import org.assay.domain.alert.RiskAssessment;

/** What becomes known of a product. */
public sealed interface ProductNews {
    /** A sample of it is a clue to a defect, or is no more. */
    record OfSample(FailureNews news) implements ProductNews {}

    /** An office has assessed its risk. */
    record OfRisk(RiskAssessment assessment) implements ProductNews {}
}
