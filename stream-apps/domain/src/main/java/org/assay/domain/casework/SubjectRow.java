package org.assay.domain.casework;

import java.util.Objects;
import java.util.Optional;

/**
 * What is kept of a subject.
 *
 * @param facts all that its case follows from
 * @param shown the case as it was last told; null when there is none
 */
public record SubjectRow(SubjectFacts facts, Case shown) {
    /** Nothing is known. */
    public static final SubjectRow EMPTY = new SubjectRow(SubjectFacts.NONE, null);

    public SubjectRow {
        Objects.requireNonNull(facts);
    }

    /** The case as it was last told. */
    public Optional<Case> known() {
        return Optional.ofNullable(shown);
    }
}
