package org.assay.mapping;

import java.util.Arrays;
import java.util.Optional;
import org.assay.contract.passrate.Assessment;
import org.assay.contract.passrate.DimensionValue;
import org.assay.contract.passrate.PassRateView;
import org.assay.domain.alert.Evidence;
import org.assay.domain.alert.RateAssessment;
import org.assay.domain.model.ProductDomain;

/** Daily assessments of cells. */
public final class AssessmentMapping {
    private AssessmentMapping() {}

    /**
     * The assessment of a cell, with the Wilson interval, by which targets are decided.
     *
     * @param v a record of a daily assessment: the day is set
     */
    public static RateAssessment toDomain(PassRateView v) {
        var rate = new Evidence.OfRate(
                v.getCell(),
                v.getCounts().getBatches(),
                v.getCounts().getFailingBatches(),
                v.getWilsonLower(),
                v.getWilsonUpper(),
                v.getTarget(),
                v.getAssessedOn());
        return new RateAssessment(
                rate,
                v.getView(),
                v.getPeriod(),
                v.getAssessment() == Assessment.MISSED,
                dimension(v, "domain").flatMap(AssessmentMapping::domain).orElse(null),
                dimension(v, "catalogue").orElse(null),
                dimension(v, "region").orElse(null));
    }

    private static Optional<String> dimension(PassRateView v, String name) {
        return v.getDimensions().stream()
                .filter(dimension -> dimension.getName().equals(name))
                .map(DimensionValue::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static Optional<ProductDomain> domain(String name) {
        return Arrays.stream(ProductDomain.values())
                .filter(domain -> domain.name().equals(name))
                .findFirst();
    }
}
