package org.assay.domain.alert;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A change of an alert. It carries the whole alert, as it holds now or as it last held.
 *
 * @param version rises with every change of the alert
 * @param supersedes id of the alert it takes the place of, or null
 * @param supersededBy id of the alert that took its place; set with {@link Kind#SUPERSEDED} only
 * @param raisedOn business day on which it was raised, the same over all updates; null before the first day. An alert that
 *     is raised again after it was withdrawn begins a new one
 */
public record AlertChange(
        Kind kind, long version, Alert alert, String supersedes, String supersededBy, LocalDate raisedOn) {
    /** What happened. */
    public enum Kind {
        RAISED,
        UPDATED,
        /** Its episode is now named by another failure; the other alert is delivered as its update. */
        SUPERSEDED,
        /** What it rested on no longer holds. */
        WITHDRAWN;

        /** Whether the alert holds after this change. */
        public boolean isActive() {
            return this == RAISED || this == UPDATED;
        }
    }

    public AlertChange {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(alert);
        if ((kind == Kind.SUPERSEDED) != (supersededBy != null)) {
            throw new IllegalArgumentException("supersededBy belongs to SUPERSEDED: " + alert.id());
        }
    }

    static AlertChange raised(long version, Alert alert, String supersedes, LocalDate day) {
        return new AlertChange(Kind.RAISED, version, alert, supersedes, null, day);
    }

    /** The next change of the same alert, which holds on. */
    AlertChange updated(long itsVersion, Alert now) {
        return new AlertChange(Kind.UPDATED, itsVersion, now, supersedes, null, raisedOn);
    }

    /** The end of the alert, as it was last said. */
    AlertChange withdrawn(long itsVersion) {
        return new AlertChange(Kind.WITHDRAWN, itsVersion, alert, supersedes, null, raisedOn);
    }

    /** The end of the alert, as it was last said, for another that takes its place. */
    AlertChange superseded(long itsVersion, String by) {
        return new AlertChange(Kind.SUPERSEDED, itsVersion, alert, supersedes, by, raisedOn);
    }
}
