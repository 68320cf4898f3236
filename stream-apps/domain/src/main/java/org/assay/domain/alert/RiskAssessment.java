package org.assay.domain.alert;

import java.time.LocalDate;
import java.util.Objects;
import org.assay.domain.rulepack.Harm;
import org.assay.domain.rulepack.Probability;

/**
 * An office has assessed the risk of a product (风险评估).
 *
 * @param origin coordinates of its submission, by which it is known again
 * @param on day of the assessment
 */
public record RiskAssessment(String origin, LocalDate on, Harm harm, Probability probability) {
    public RiskAssessment {
        Objects.requireNonNull(origin);
        Objects.requireNonNull(on);
        Objects.requireNonNull(harm);
        Objects.requireNonNull(probability);
    }
}
