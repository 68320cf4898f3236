package org.assay.domain.rulepack;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a risk assessment (风险评估) comes to: harm and probability give a risk, and a risk gives a level of recall. Which
 * do is data of the rule {@value #RULE}: a row of risks for each grade of harm, the most probable first, and the risks
 * that ask for a recall, level 1 first.
 */
public final class RiskMatrix {
    /** Id of the rule. */
    public static final String RULE = "RC-RISK";

    private static final String LEVELS = "levels";
    private static final List<Probability> COLUMNS = List.of(Probability.values());

    private final Rule rule;

    private RiskMatrix(Rule rule) {
        this.rule = rule;
    }

    /** The matrix that held on a day; empty when the packs have none, and then an assessment has no level. */
    public static Optional<RiskMatrix> of(RulePacks packs, LocalDate on) {
        return packs.rule(RULE, on, "").map(RiskMatrix::new);
    }

    /** The risk of a harm with a probability. */
    public Risk risk(Harm harm, Probability probability) {
        return Risk.valueOf(rule.listParameter(harm.name()).get(COLUMNS.indexOf(probability)));
    }

    /** Level of the recall (召回级别), 1 the most urgent; empty when the risk asks for none. */
    public OptionalInt level(Harm harm, Probability probability) {
        int place = rule.listParameter(LEVELS).indexOf(risk(harm, probability).name());
        return place < 0 ? OptionalInt.empty() : OptionalInt.of(place + 1);
    }

    /** The rule, with its article and how sure it is. */
    public Rule rule() {
        return rule;
    }

    /** The parameters of a rule with this id that are no row of risks, or no risks; none for any other rule. */
    static Collection<String> wrongParameters(Rule rule) {
        if (!rule.id().equals(RULE)) {
            return List.of();
        }
        Collection<String> wrong = Stream.of(Harm.values())
                .map(Harm::name)
                .filter(harm ->
                        rule.listParameter(harm).size() != COLUMNS.size() || !areRisks(rule.listParameter(harm)))
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> levels = rule.listParameter(LEVELS);
        if (levels.isEmpty() || !areRisks(levels) || levels.stream().distinct().count() != levels.size()) {
            wrong.add(LEVELS);
        }
        return wrong;
    }

    private static boolean areRisks(List<String> words) {
        return words.stream()
                .allMatch(word ->
                        Stream.of(Risk.values()).anyMatch(risk -> risk.name().equals(word)));
    }
}
