package org.assay.domain.alert;

import java.util.Objects;

/**
 * A change of an alert. It carries the whole alert, as it holds now or as it last held.
 *
 * @param version rises with every change of the alert
 * @param supersedes id of the alert it takes the place of, or null
 * @param supersededBy id of the alert that took its place; set with {@link Kind#SUPERSEDED} only
 */
public record AlertChange(Kind kind, long version, Alert alert, String supersedes, String supersededBy) {
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

    static AlertChange raised(long version, Alert alert, String supersedes) {
        return new AlertChange(Kind.RAISED, version, alert, supersedes, null);
    }

    static AlertChange updated(long version, Alert alert, String supersedes) {
        return new AlertChange(Kind.UPDATED, version, alert, supersedes, null);
    }

    static AlertChange withdrawn(long version, Alert alert, String supersedes) {
        return new AlertChange(Kind.WITHDRAWN, version, alert, supersedes, null);
    }

    static AlertChange superseded(long version, Alert alert, String supersedes, String by) {
        return new AlertChange(Kind.SUPERSEDED, version, alert, supersedes, by);
    }
}
