package org.assay.domain.rulepack;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assay.domain.deadline.DeadlineRule;
import org.assay.domain.deadline.Span;
import org.assay.domain.deadline.Term;
import org.assay.domain.deadline.Window;
import org.assay.domain.reference.LegalRule;
import org.assay.domain.reference.LocalParameter;
import org.assay.domain.reference.RuleParameter;

/**
 * A rule as it holds on a day in a place.
 *
 * @param law the rule of the law
 * @param local what the place sets in it, by parameter; the nearest place wins
 */
public record Rule(LegalRule law, Map<String, LocalParameter> local) {

    public Rule {
        Objects.requireNonNull(law, "law");
        local = Map.copyOf(local);
    }

    /** Key of the rule, e.g. P12. */
    public String id() {
        return law.id();
    }

    /** Whether every number was read in an official text; one local number that was not makes the whole rule doubtful. */
    public Certainty certainty() {
        boolean confirmed = law.mark().isConfirmed()
                && local.values().stream().allMatch(set -> set.mark().isConfirmed());
        return confirmed ? Certainty.CONFIRMED : Certainty.UNCONFIRMED;
    }

    /** The same as {@link #certainty()}. */
    public boolean isConfirmed() {
        return certainty() == Certainty.CONFIRMED;
    }

    /** All parameters by name, as they hold here. */
    public Map<String, String> parameters() {
        Map<String, String> values = new TreeMap<>();
        law.parameters().forEach((name, parameter) -> values.put(name, parameter.value()));
        local.forEach((name, set) -> values.put(name, set.value()));
        return values;
    }

    /** The text of a parameter. */
    public Optional<String> parameter(String name) {
        LocalParameter set = local.get(name);
        return set == null
                ? Optional.ofNullable(law.parameters().get(name)).map(RuleParameter::value)
                : Optional.of(set.value());
    }

    /** A whole number. Loading has checked that it is there for the kind of rule. */
    public int intParameter(String name) {
        return parameter(name)
                .map(Integer::parseInt)
                .orElseThrow(() -> new IllegalArgumentException("rule " + id() + " has no parameter " + name));
    }

    /** Words split by commas; none when there is no such parameter. */
    public List<String> listParameter(String name) {
        return parameter(name).stream()
                .flatMap(text -> Stream.of(text.split(",", -1)))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Its time: a term or a window; none where the law gives no number. */
    public Optional<Span> span() {
        if (law.unit() == null) {
            return Optional.empty();
        }
        if (parameter(LegalRule.NOT_BEFORE).isPresent()) {
            return Optional.of(new Window(term(LegalRule.NOT_BEFORE), term(LegalRule.NOT_AFTER)));
        }
        return parameter(LegalRule.AMOUNT).map(amount -> term(LegalRule.AMOUNT));
    }

    /** How its time is counted; none where the law gives no number. */
    public Optional<DeadlineRule> deadline() {
        return span().map(span -> new DeadlineRule(id(), span, law.rollOver(), extension(), isConfirmed()));
    }

    private Term extension() {
        return parameter(LegalRule.EXTENSION).isPresent() ? term(LegalRule.EXTENSION) : null;
    }

    private Term term(String name) {
        return new Term(intParameter(name), law.unit());
    }
}
