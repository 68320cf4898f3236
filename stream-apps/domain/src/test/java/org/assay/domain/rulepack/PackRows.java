package org.assay.domain.rulepack;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assay.domain.model.CaseKind;
import org.assay.domain.model.RollOver;
import org.assay.domain.model.TermUnit;
import org.assay.domain.reference.CaseLadder;
import org.assay.domain.reference.Duty;
import org.assay.domain.reference.DutyHolder;
import org.assay.domain.reference.LadderState;
import org.assay.domain.reference.LadderStep;
import org.assay.domain.reference.LegalRule;
import org.assay.domain.reference.LocalParameter;
import org.assay.domain.reference.Mark;
import org.assay.domain.reference.RuleDomain;
import org.assay.domain.reference.RuleEvent;
import org.assay.domain.reference.RuleKind;
import org.assay.domain.reference.RuleParameter;

/** Made-up rows of packs. */
final class PackRows {

    static final LocalDate BEGIN = LocalDate.of(2020, 1, 1);

    private PackRows() {}

    static RuleParameter number(int value, Integer floor, Integer ceiling) {
        return new RuleParameter(Integer.toString(value), floor, ceiling);
    }

    /** A deadline in natural days that a city may only shorten. */
    static LegalRule deadline(String id, int days, Mark mark, LocalDate from, LocalDate to) {
        return rule(id, RuleKind.DEADLINE, "", Map.of("amount", number(days, null, days)), mark, from, to);
    }

    static LegalRule rule(
            String id,
            RuleKind kind,
            String region,
            Map<String, RuleParameter> parameters,
            Mark mark,
            LocalDate from,
            LocalDate to) {
        boolean timed = parameters.keySet().stream().anyMatch(name -> name.equals("amount") || name.startsWith("not"));
        return new LegalRule(
                id,
                kind,
                RuleDomain.PRODUCT,
                region,
                RuleEvent.ORDER_SERVED,
                Duty.CORRECT,
                List.of(DutyHolder.PRODUCER),
                timed ? TermUnit.NATURAL_DAYS : null,
                null,
                RollOver.NONE,
                parameters,
                "article",
                List.of("S"),
                mark,
                from,
                to,
                "规则",
                "rule");
    }

    static LocalParameter local(String region, String rule, String parameter, String value, Mark mark) {
        return new LocalParameter(region, rule, parameter, value, "article", mark, BEGIN, null, "地方", "local");
    }

    /** A ladder in whose cases the time of one rule runs, or of none when the rule is empty. */
    static CaseLadder ladder(String clock, LadderState... states) {
        return ladder(clock, List.of(), states);
    }

    static CaseLadder ladder(String clock, List<LadderStep> always, LadderState... states) {
        List<String> clocks = clock.isEmpty() ? List.of() : List.of(clock);
        return new CaseLadder(
                "L",
                RuleDomain.PRODUCT,
                CaseKind.SAMPLE,
                clocks,
                always,
                List.of(states),
                "article",
                Mark.K,
                BEGIN,
                null,
                "阶梯",
                "ladder");
    }

    static LadderState state(String name, String closes, LadderStep... steps) {
        return new LadderState(name, steps.length == 0, closes.isEmpty() ? List.of() : List.of(closes), List.of(steps));
    }

    static LadderStep step(String action, String to, String... refusedBy) {
        return new LadderStep(action, to, List.of(refusedBy), null);
    }

    static LadderStep silence(String rule, String to) {
        return new LadderStep("LET_LAPSE", to, List.of(), rule);
    }
}
