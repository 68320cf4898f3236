package org.assay.domain.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.assay.domain.reference.LegalRule;
import org.assay.domain.reference.Mark;
import org.assay.domain.reference.RuleKind;
import org.assay.domain.reference.RuleParameter;
import org.junit.jupiter.api.Test;

class RiskMatrixTest {
    private static final String LOW = "LOW,LOW,LOW,LOW,LOW,LOW,LOW,LOW";

    @Test
    void shouldReadTheRiskOfTheColumnOfTheProbability() {
        RiskMatrix matrix = matrixOf(Map.of("FATAL", "SERIOUS,SERIOUS,SERIOUS,SERIOUS,SERIOUS,HIGH,MEDIUM,LOW"));

        assertThat(matrix.risk(Harm.FATAL, Probability.OVER_50_PERCENT)).isEqualTo(Risk.SERIOUS);
        assertThat(matrix.risk(Harm.FATAL, Probability.OVER_1_IN_100000)).isEqualTo(Risk.HIGH);
        assertThat(matrix.risk(Harm.FATAL, Probability.UNDER_1_IN_1000000)).isEqualTo(Risk.LOW);
    }

    @Test
    void shouldGiveALevelToTheRisksThatAskForARecallOnly() {
        RiskMatrix matrix = matrixOf(
                Map.of("FATAL", "SERIOUS,SERIOUS,SERIOUS,SERIOUS,SERIOUS,HIGH,MEDIUM,LOW", "levels", "SERIOUS,HIGH"));

        assertThat(matrix.level(Harm.FATAL, Probability.OVER_50_PERCENT)).isEqualTo(OptionalInt.of(1));
        assertThat(matrix.level(Harm.FATAL, Probability.OVER_1_IN_100000)).isEqualTo(OptionalInt.of(2));
        assertThat(matrix.level(Harm.FATAL, Probability.OVER_1_IN_1000000)).isEmpty();
        assertThat(matrix.level(Harm.MINOR, Probability.OVER_50_PERCENT)).isEmpty();
    }

    @Test
    void shouldHaveNoMatrixBeforeItsRuleHolds() {
        RulePacks packs = RulePacks.of(List.of(matrix(Map.of())));

        assertThat(RiskMatrix.of(packs, PackRows.BEGIN.minusDays(1))).isEmpty();
        assertThat(RiskMatrix.of(packs, PackRows.BEGIN)).isPresent();
    }

    /** A matrix in which every risk is low, but for what is given. */
    static LegalRule matrix(Map<String, String> given) {
        Map<String, String> rows = new HashMap<>(
                Map.of("MINOR", LOW, "MODERATE", LOW, "SERIOUS", LOW, "FATAL", LOW, "levels", "SERIOUS,HIGH,MEDIUM"));
        rows.putAll(given);
        Map<String, RuleParameter> parameters = new HashMap<>();
        rows.forEach((name, words) -> parameters.put(name, new RuleParameter(words, null, null)));
        return PackRows.rule(RiskMatrix.RULE, RuleKind.TRIGGER, "", parameters, Mark.K, PackRows.BEGIN, null);
    }

    private static RiskMatrix matrixOf(Map<String, String> given) {
        return RiskMatrix.of(RulePacks.of(List.of(matrix(given))), PackRows.BEGIN)
                .orElseThrow();
    }
}
