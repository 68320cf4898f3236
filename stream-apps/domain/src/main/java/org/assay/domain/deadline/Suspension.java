package org.assay.domain.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A time in which the clock stands still (期间中止). A day that it touches does not count. It has an end: as long as the clock
 * stands there is no due moment to compute.
 *
 * @param from when the clock stopped
 * @param to when it ran again
 */
public record Suspension(Instant from, Instant to) {

    public Suspension {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("no time from " + from + " to " + to);
        }
    }

    /** Whole days, both included. */
    public static Suspension ofDays(LocalDate first, LocalDate last) {
        return new Suspension(Start.beginningOf(first), Start.endOf(last));
    }

    boolean touches(LocalDate day) {
        return from.isBefore(Start.endOf(day)) && to.isAfter(Start.beginningOf(day));
    }
}
