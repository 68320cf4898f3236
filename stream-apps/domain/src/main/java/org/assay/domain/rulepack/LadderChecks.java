package org.assay.domain.rulepack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assay.domain.reference.CaseLadder;
import org.assay.domain.reference.Finding;
import org.assay.domain.reference.LadderState;
import org.assay.domain.reference.LadderStep;
import org.assay.domain.reference.LegalRule;
import org.assay.domain.reference.RuleDomain;

/** What must be true of one ladder: every state can be reached and left, every rule it names exists and does what it is named for. */
final class LadderChecks {

    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

    private final CaseLadder ladder;
    private final List<LegalRule> rules;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, LadderState> states = new HashMap<>();

    private LadderChecks(CaseLadder ladder, List<LegalRule> rules) {
        this.ladder = ladder;
        this.rules = rules;
    }

    static List<Finding> check(CaseLadder ladder, List<LegalRule> rules) {
        LadderChecks checks = new LadderChecks(ladder, rules);
        checks.names();
        checks.clocks();
        checks.steps(ladder.always(), "always", "");
        for (int i = 0; i < ladder.states().size(); i++) {
            checks.state(ladder.states().get(i), "states." + i);
        }
        checks.reachable();
        return checks.findings;
    }

    private void names() {
        for (int i = 0; i < ladder.states().size(); i++) {
            LadderState state = ladder.states().get(i);
            String field = "states." + i + ".state";
            if (!WORD.matcher(state.name()).matches()) {
                find(Finding.Code.BAD_WORD, field, state.name());
            }
            if (states.putIfAbsent(state.name(), state) != null) {
                find(Finding.Code.STATE_TWICE, field, state.name());
            }
        }
    }

    private void state(LadderState state, String field) {
        if (state.last() && !state.steps().isEmpty()) {
            find(Finding.Code.NOT_LAST, field + ".state", state.name());
        }
        if (!state.last() && state.steps().isEmpty() && ladder.always().isEmpty()) {
            find(Finding.Code.NO_WAY_OUT, field + ".state", state.name());
        }
        state.closes().forEach(id -> clock(id, field + ".closes"));
        steps(state.steps(), field + ".steps", state.name());
    }

    private void steps(List<LadderStep> steps, String field, String state) {
        Set<String> actions = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            LadderStep step = steps.get(i);
            String at = field + "." + i;
            if (!WORD.matcher(step.action()).matches()) {
                find(Finding.Code.BAD_WORD, at + ".action", step.action());
            }
            if (!actions.add(step.action())) {
                find(Finding.Code.ACTION_TWICE, at + ".action", step.action(), state);
            }
            if (!states.containsKey(step.to())) {
                find(Finding.Code.UNKNOWN_STATE, at + ".to", step.to());
            }
            step.refusedBy()
                    .forEach(id ->
                            rule(id, at + ".refusedBy", rule -> rule.kind().refuses()));
            if (step.after() != null) {
                silence(step.after(), at + ".after");
            }
        }
    }

    /** A rule may run in a case when an event starts it, and it says until when or how soon. */
    private void clocks() {
        ladder.clocks()
                .forEach(id -> rule(
                        id,
                        "clocks",
                        rule -> rule.kind().mayRun()
                                && rule.start() != null
                                && (rule.unit() != null || rule.promptness() != null)));
    }

    private void clock(String id, String field) {
        if (!ladder.clocks().contains(id)) {
            find(Finding.Code.NO_CLOCK, field, id);
        }
    }

    private void silence(String id, String field) {
        clock(id, field);
        if (ladder.clocks().contains(id)
                && named(id).filter(rule -> rule.unit() == null).isPresent()) {
            find(Finding.Code.NO_LAST_DAY, field, id);
        }
    }

    private void rule(String id, String field, Predicate<LegalRule> suits) {
        Optional<LegalRule> named = named(id);
        if (named.isEmpty()) {
            find(Finding.Code.UNKNOWN_RULE, field, id);
        } else if (!suits.test(named.get())) {
            find(Finding.Code.WRONG_KIND_OF_RULE, field, id, named.get().kind().name());
        }
    }

    private Optional<LegalRule> named(String id) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id) && rule.overlaps(ladder))
                .filter(rule -> rule.domain() == ladder.domain() || rule.domain() == RuleDomain.GENERAL)
                .findFirst();
    }

    private void reachable() {
        if (ladder.states().isEmpty()) {
            find(Finding.Code.FIELD_MISSING, "states", "states", "LADDER");
            return;
        }
        Set<String> reached = new HashSet<>();
        Deque<LadderState> next = new ArrayDeque<>(List.of(ladder.states().get(0)));
        while (!next.isEmpty()) {
            LadderState state = next.pop();
            if (reached.add(state.name())) {
                Stream.concat(state.steps().stream(), state.last() ? Stream.empty() : ladder.always().stream())
                        .map(step -> states.get(step.to()))
                        .filter(after -> after != null)
                        .forEach(next::push);
            }
        }
        for (int i = 0; i < ladder.states().size(); i++) {
            String name = ladder.states().get(i).name();
            if (!reached.contains(name)) {
                find(Finding.Code.UNREACHABLE_STATE, "states." + i + ".state", name);
            }
        }
    }

    private void find(Finding.Code code, String field, String... args) {
        findings.add(new Finding(code, ladder, null, field, List.of(args)));
    }
}
