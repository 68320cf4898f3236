package org.assay.domain.alert;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.assay.domain.reference.ReferenceRelease;

/**
 * Everything kept of one product: its clues, the assessments of its risk, and its recall.
 *
 * @param clues its clues, and its alert
 * @param assessments in the order in which they were accepted
 */
public record ProductRecall(SubjectFailures clues, List<RiskAssessment> assessments) {
    /** Nothing is known yet. */
    public static final ProductRecall EMPTY = new ProductRecall(SubjectFailures.EMPTY, List.of());

    /**
     * A step.
     *
     * @param row the row after it
     * @param changes the changes of the alert
     */
    public record Step(ProductRecall row, List<AlertChange> changes) {}

    public ProductRecall {
        assessments = List.copyOf(assessments);
    }

    /**
     * Applies news of a sample.
     *
     * @param releases releases by number
     * @return empty for news that is known: a replay is silent
     */
    public Optional<Step> apply(
            String productKey,
            String sampleKey,
            SubjectFailures.Standing standing,
            IntFunction<ReferenceRelease> releases) {
        return clues.apply(sampleKey, standing, alerts(productKey, releases))
                .map(step -> new Step(new ProductRecall(step.row(), assessments), step.changes()));
    }

    /**
     * Applies an assessment, which takes the place of the one before.
     *
     * @param releases releases by number
     * @return empty for an assessment that is known: a replay is silent
     */
    public Optional<Step> apply(String productKey, RiskAssessment assessment, IntFunction<ReferenceRelease> releases) {
        if (assessments.stream().anyMatch(known -> known.origin().equals(assessment.origin()))) {
            return Optional.empty();
        }
        var next = new ProductRecall(
                clues,
                Stream.concat(assessments.stream(), Stream.of(assessment)).toList());
        SubjectFailures.Step step = clues.renewed(assessment.on(), next.alerts(productKey, releases));
        return Optional.of(new Step(new ProductRecall(step.row(), next.assessments), step.changes()));
    }

    private Function<List<Failure>, List<Alert>> alerts(String productKey, IntFunction<ReferenceRelease> releases) {
        RiskAssessment last = assessments.isEmpty() ? null : assessments.get(assessments.size() - 1);
        return failures -> Recalls.of(productKey, failures, last, releases);
    }
}
