package org.assay.domain.deadline;

import java.util.Objects;
import org.assay.domain.model.TermUnit;

/**
 * A length of time (期间).
 *
 * @param amount how many, at least 0
 * @param unit of what
 */
public record Term(int amount, TermUnit unit) implements Span {

    public Term {
        Objects.requireNonNull(unit, "unit");
        if (amount < 0) {
            throw new IllegalArgumentException("a term of " + amount + " " + unit);
        }
    }

    @Override
    public Term notBefore() {
        return null;
    }

    @Override
    public Term notAfter() {
        return this;
    }
}
