package org.assay.domain.deadline;

import java.util.Objects;

/**
 * A time that has a beginning and an end: the second re-check is from day 60 to day 90 of the notice, not within 90 days
 * (SAMR order 18, art 48).
 *
 * @param notBefore until it has passed, the act is too early; its last day is the first possible one
 * @param notAfter its last day is the last possible one
 */
public record Window(Term notBefore, Term notAfter) implements Span {

    public Window {
        Objects.requireNonNull(notBefore, "notBefore");
        Objects.requireNonNull(notAfter, "notAfter");
        if (notBefore.unit() != notAfter.unit() || notBefore.amount() > notAfter.amount()) {
            throw new IllegalArgumentException("no window from " + notBefore + " to " + notAfter);
        }
    }
}
