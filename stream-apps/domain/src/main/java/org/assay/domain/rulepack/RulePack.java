package org.assay.domain.rulepack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.assay.domain.deadline.NoticePlan;
import org.assay.domain.model.AdminLevel;
import org.assay.domain.reference.RuleEvent;
import org.assay.domain.reference.RuleKind;

/** The rules and ladders of one domain that hold on one day in one place. */
public final class RulePack {

    /** The rule whose parameters say when to remind and to whom an overdue deadline climbs. */
    static final String NOTICE_RULE = "D1";

    private final SortedMap<String, Rule> rules;
    private final Map<String, Ladder> ladders;

    RulePack(SortedMap<String, Rule> rules, Map<String, Ladder> ladders) {
        this.rules = rules;
        this.ladders = ladders;
    }

    /** All rules, by id. */
    public List<Rule> rules() {
        return List.copyOf(rules.values());
    }

    /** A rule by id. */
    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** The rules that an event starts, by id. */
    public List<Rule> startedBy(RuleEvent event) {
        return rules.values().stream()
                .filter(rule -> rule.law().start() == event)
                .toList();
    }

    /** The rules of a kind, by id. */
    public List<Rule> ofKind(RuleKind kind) {
        return rules.values().stream().filter(rule -> rule.law().kind() == kind).toList();
    }

    /** A ladder by id. */
    public Optional<Ladder> ladder(String id) {
        return Optional.ofNullable(ladders.get(id));
    }

    /** All ladders, by id. */
    public List<Ladder> ladders() {
        return ladders.values().stream().toList();
    }

    /** When to remind and to escalate; none when the packs do not say. */
    public Optional<NoticePlan> noticePlan() {
        return rule(NOTICE_RULE).map(RulePack::noticePlan);
    }

    static NoticePlan noticePlan(Rule rule) {
        return new NoticePlan(
                rule.listParameter("remindDaysBefore").stream()
                        .map(Integer::valueOf)
                        .toList(),
                rule.listParameter("levels").stream().map(AdminLevel::valueOf).toList(),
                rule.intParameter("daysBetween"));
    }

    /** The rules whose numbers were not read in an official text. */
    public List<Rule> unconfirmed() {
        return rules.values().stream().filter(rule -> !rule.isConfirmed()).collect(Collectors.toUnmodifiableList());
    }
}
