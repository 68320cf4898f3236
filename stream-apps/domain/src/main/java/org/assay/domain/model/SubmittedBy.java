package org.assay.domain.model;

import java.util.Objects;

/**
 * Who said it: taken from the topic's principal, never from the body.
 *
 * @param principal principal in the topic name
 * @param kind what it is
 * @param id its id in the reference data: of a laboratory, an office, an authority
 */
public record SubmittedBy(String principal, Kind kind, String id) {
    /** What a principal is. */
    public enum Kind {
        LAB,
        OFFICE,
        AUTHORITY,
        OPERATOR
    }

    public SubmittedBy {
        Objects.requireNonNull(principal);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(id);
    }
}
