package org.assay.reference;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.assay.contract.reference.CaseLadderRow;
import org.assay.contract.reference.LadderStateRow;
import org.assay.contract.reference.LadderStepRow;
import org.assay.contract.reference.LegalRuleRow;
import org.assay.contract.reference.LocalParameterRow;
import org.assay.contract.reference.RulePackRow;
import org.assay.contract.reference.RuleParameterRow;
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
import org.assay.domain.reference.Promptness;
import org.assay.domain.reference.ReferenceRow;
import org.assay.domain.reference.RuleDomain;
import org.assay.domain.reference.RuleEvent;
import org.assay.domain.reference.RuleKind;
import org.assay.domain.reference.RuleParameter;

/** The rows of rule packs as records of their topic, and back. */
final class PackRecords {

    private PackRecords() {}

    static RulePackRow toRecord(int release, ReferenceRow row) {
        if (row instanceof LegalRule rule) {
            return new RulePackRow(legalRule(rule), release);
        } else if (row instanceof LocalParameter set) {
            return new RulePackRow(localParameter(set), release);
        }
        return new RulePackRow(ladder((CaseLadder) row), release);
    }

    /**
     * The row of a record.
     *
     * @throws IllegalArgumentException when the record holds a word of a later version
     */
    static ReferenceRow toRow(RulePackRow record) {
        if (record.getPart() instanceof LegalRuleRow rule) {
            return legalRule(rule);
        } else if (record.getPart() instanceof LocalParameterRow set) {
            return localParameter(set);
        } else if (record.getPart() instanceof CaseLadderRow ladder) {
            return ladder(ladder);
        }
        throw new IllegalArgumentException("no part of a rule pack");
    }

    private static LegalRuleRow legalRule(LegalRule rule) {
        List<RuleParameterRow> parameters = new TreeMap<>(rule.parameters())
                .entrySet().stream()
                        .map(entry -> new RuleParameterRow(
                                entry.getKey(),
                                entry.getValue().value(),
                                entry.getValue().floor(),
                                entry.getValue().ceiling()))
                        .toList();
        return new LegalRuleRow(
                rule.id(),
                rule.kind().name(),
                rule.domain().name(),
                rule.region().isEmpty() ? null : rule.region(),
                name(rule.start()),
                name(rule.duty()),
                rule.owedBy().stream().map(Enum::name).toList(),
                name(rule.unit()),
                name(rule.promptness()),
                rule.rollOver().name(),
                parameters,
                rule.article(),
                rule.sources(),
                rule.mark().name(),
                rule.effectiveFrom(),
                rule.effectiveTo(),
                rule.textZh(),
                rule.textEn());
    }

    private static LegalRule legalRule(LegalRuleRow row) {
        Map<String, RuleParameter> parameters = new TreeMap<>();
        row.getParameters()
                .forEach(parameter -> parameters.put(
                        parameter.getName(),
                        new RuleParameter(parameter.getValue(), parameter.getFloor(), parameter.getCeiling())));
        return new LegalRule(
                row.getId(),
                RuleKind.valueOf(row.getKind()),
                RuleDomain.valueOf(row.getDomain()),
                Objects.requireNonNullElse(row.getRegion(), ""),
                word(RuleEvent.class, row.getStart()),
                word(Duty.class, row.getDuty()),
                row.getOwedBy().stream().map(DutyHolder::valueOf).toList(),
                word(TermUnit.class, row.getUnit()),
                word(Promptness.class, row.getPromptness()),
                RollOver.valueOf(row.getRollOver()),
                parameters,
                row.getArticle(),
                row.getSources(),
                Mark.valueOf(row.getMark()),
                row.getEffectiveFrom(),
                row.getEffectiveTo(),
                row.getTextZh(),
                row.getTextEn());
    }

    private static LocalParameterRow localParameter(LocalParameter set) {
        return new LocalParameterRow(
                set.region(),
                set.rule(),
                set.parameter(),
                set.value(),
                set.article(),
                set.mark().name(),
                set.effectiveFrom(),
                set.effectiveTo(),
                set.textZh(),
                set.textEn());
    }

    private static LocalParameter localParameter(LocalParameterRow row) {
        return new LocalParameter(
                row.getRegion(),
                row.getRule(),
                row.getParameter(),
                row.getValue(),
                row.getArticle(),
                Mark.valueOf(row.getMark()),
                row.getEffectiveFrom(),
                row.getEffectiveTo(),
                row.getTextZh(),
                row.getTextEn());
    }

    private static CaseLadderRow ladder(CaseLadder ladder) {
        return new CaseLadderRow(
                ladder.id(),
                ladder.domain().name(),
                ladder.kind().name(),
                ladder.clocks(),
                ladder.always().stream().map(PackRecords::step).toList(),
                ladder.states().stream().map(PackRecords::state).toList(),
                ladder.article(),
                ladder.mark().name(),
                ladder.effectiveFrom(),
                ladder.effectiveTo(),
                ladder.textZh(),
                ladder.textEn());
    }

    private static LadderStateRow state(LadderState state) {
        return new LadderStateRow(
                state.name(),
                state.last(),
                state.closes(),
                state.steps().stream().map(PackRecords::step).toList());
    }

    private static LadderStepRow step(LadderStep step) {
        return new LadderStepRow(step.action(), step.to(), step.refusedBy(), step.after());
    }

    private static CaseLadder ladder(CaseLadderRow row) {
        return new CaseLadder(
                row.getId(),
                RuleDomain.valueOf(row.getDomain()),
                CaseKind.valueOf(row.getKind()),
                row.getClocks(),
                row.getAlways().stream().map(PackRecords::step).toList(),
                row.getStates().stream().map(PackRecords::state).toList(),
                row.getArticle(),
                Mark.valueOf(row.getMark()),
                row.getEffectiveFrom(),
                row.getEffectiveTo(),
                row.getTextZh(),
                row.getTextEn());
    }

    private static LadderState state(LadderStateRow row) {
        return new LadderState(
                row.getState(),
                row.getLast(),
                row.getCloses(),
                row.getSteps().stream().map(PackRecords::step).toList());
    }

    private static LadderStep step(LadderStepRow row) {
        return new LadderStep(row.getAction(), row.getTo(), row.getRefusedBy(), row.getAfter());
    }

    private static String name(Enum<?> word) {
        return word == null ? null : word.name();
    }

    private static <E extends Enum<E>> E word(Class<E> type, String text) {
        return text == null ? null : Enum.valueOf(type, text);
    }
}
