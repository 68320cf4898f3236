package org.assay.domain.alert;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.assay.domain.alert.Addressee.Role;
import org.assay.domain.reference.AlertRule;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.rulepack.RiskMatrix;
import org.assay.domain.rulepack.RulePacks;

/**
 * The recall (召回) that a product asks for: a failing safety item is a clue to a defect, and no recall by itself (SAMR order
 * 19, art 3); it becomes one when the assessment of its risk gives a level. The last assessment counts, and it counts as
 * long as a clue holds. Like interviews, the alert follows the latest release that judged one of the clues, and is certain
 * once one of them is.
 */
public final class Recalls {
    private Recalls() {}

    /**
     * The recall of a product; none without a level.
     *
     * @param clues its samples that are a clue, each once, in any order
     * @param assessment the last one, or null
     * @param releases releases by number
     */
    public static List<Alert> of(
            String productKey,
            Collection<Failure> clues,
            RiskAssessment assessment,
            IntFunction<ReferenceRelease> releases) {
        if (clues.isEmpty() || assessment == null) {
            return List.of();
        }
        ReferenceRelease release =
                releases.apply(clues.stream().mapToInt(Failure::release).max().orElseThrow());
        OptionalInt level = level(assessment, release);
        if (level.isEmpty()) {
            return List.of();
        }
        return release.rule(AlertRule.Kind.RECALL, assessment.on()).stream()
                .map(rule -> alert(productKey, clues, rule, release.number()).ofLevel(level.getAsInt()))
                .toList();
    }

    private static OptionalInt level(RiskAssessment assessment, ReferenceRelease release) {
        return RiskMatrix.of(RulePacks.of(release), assessment.on()).stream()
                .map(matrix -> matrix.level(assessment.harm(), assessment.probability()))
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    private static Alert alert(String productKey, Collection<Failure> clues, AlertRule rule, int release) {
        List<Failure> ordered = clues.stream().sorted(Failure.ORDER).toList();
        return GatheredAlert.of(
                        AlertId.of(rule.id(), productKey, ""),
                        AlertSubject.product(productKey),
                        ordered,
                        "",
                        rule,
                        release,
                        ordered.stream().allMatch(Failure::provisional),
                        Role.PRODUCER,
                        Role.PRODUCER_REGION,
                        Role.DEPARTMENT)
                .ofProduct(productKey);
    }
}
