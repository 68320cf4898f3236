package org.assay.domain.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.assay.domain.model.Origin;

/**
 * An action on a subject as it lies in the journal of subjects.
 *
 * @param actedOn the day of the act
 * @param actedAt its moment, null when it is not known
 * @param note for the file, or null
 * @param by who submitted it
 */
public record SubjectFact(
        SubjectAction action, LocalDate actedOn, Instant actedAt, String note, String by, Origin origin) {

    public SubjectFact {
        Objects.requireNonNull(action);
        Objects.requireNonNull(actedOn);
        Objects.requireNonNull(by);
        Objects.requireNonNull(origin);
    }

    /** Whether another one tells the same: the same act on the same day. */
    public boolean repeats(SubjectFact other) {
        return action.equals(other.action) && actedOn.equals(other.actedOn);
    }
}
