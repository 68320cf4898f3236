package org.assay.domain.deadline;

import java.util.Objects;
import org.assay.domain.model.RollOver;
import org.assay.domain.model.TermUnit;

/**
 * How the time of a duty is counted.
 *
 * @param id the rule of the pack it comes from
 * @param span term or window
 * @param rollOver what happens when the last day is a rest day; hours never roll over
 * @param extension by how much it may be extended each time, null when it may not
 * @param confirmed whether its numbers were read in an official text
 */
public record DeadlineRule(String id, Span span, RollOver rollOver, Term extension, boolean confirmed) {

    public DeadlineRule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(rollOver, "rollOver");
        if (extension != null && extension.unit() != span.notAfter().unit()) {
            throw new IllegalArgumentException("rule " + id + ": extension in " + extension.unit());
        }
    }

    /** A term without an extension. */
    public static DeadlineRule of(String id, int amount, TermUnit unit, RollOver rollOver) {
        return new DeadlineRule(id, new Term(amount, unit), rollOver, null, true);
    }

    /** When the duty is due. */
    public Due due(Clock clock, WorkingCalendar calendar) {
        return new Counting(this, clock, calendar).due();
    }

    /** The term with its extensions. An extension that the rule does not know adds nothing. */
    Term extended(int times) {
        Term term = span.notAfter();
        return extension == null ? term : new Term(term.amount() + times * extension.amount(), term.unit());
    }
}
