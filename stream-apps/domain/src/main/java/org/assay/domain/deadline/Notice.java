package org.assay.domain.deadline;

import java.time.LocalDate;
import java.util.Objects;
import org.assay.domain.model.AdminLevel;

/**
 * Something to send on a day because of a deadline.
 *
 * @param day the day whose tick sends it
 * @param kind which
 * @param level who is told: of a reminder the body that handles the case, of an escalation the level it climbs to
 * @param step days before the last day for a reminder; rung of the ladder from 1 on for an escalation
 */
public record Notice(LocalDate day, Kind kind, AdminLevel level, int step) {

    /** The two kinds. */
    public enum Kind {
        /** 到期提醒. */
        REMINDER,
        /** 逾期督办. */
        ESCALATION
    }

    public Notice {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(level, "level");
    }
}
