package org.assay.domain.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.assay.domain.model.TermUnit;

/**
 * When a duty can and must be done, and how sure that is.
 *
 * @param ruleId the rule
 * @param start the event from which it was counted
 * @param span term or window, without extensions
 * @param firstPossible before it the act is too early
 * @param due until it the act is in time; 24:00 of the last day, or for hours the moment itself
 * @param rolledOver whether the last day was a rest day and a later one took its place
 * @param doubts why it is not confirmed; empty when it is
 */
public record Due(
        String ruleId,
        Start start,
        Span span,
        Instant firstPossible,
        Instant due,
        boolean rolledOver,
        Set<Doubt> doubts) {

    /** How an act lies to the time allowed. */
    public enum Timing {
        TOO_EARLY,
        IN_TIME,
        LATE
    }

    public Due {
        Objects.requireNonNull(ruleId, "ruleId");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(span, "span");
        doubts = Set.copyOf(doubts);
        if (firstPossible.isAfter(due)) {
            throw new IllegalArgumentException("rule " + ruleId + ": due before it is possible");
        }
    }

    /** Whether nothing it rests on is in doubt. */
    public boolean isConfirmed() {
        return doubts.isEmpty();
    }

    /** The first day on which the act is possible. */
    public LocalDate firstDay() {
        return LocalDate.ofInstant(firstPossible, Start.ZONE);
    }

    /** The last day on which the act is in time. */
    public LocalDate lastDay() {
        return endsWithHours()
                ? LocalDate.ofInstant(due, Start.ZONE)
                : LocalDate.ofInstant(due, Start.ZONE).minusDays(1);
    }

    /** How an act of a moment lies to it. 24:00 is the beginning of the next day, which is late. */
    public Timing at(Instant moment) {
        if (moment.isBefore(firstPossible)) {
            return Timing.TOO_EARLY;
        }
        boolean late = endsWithHours() ? moment.isAfter(due) : !moment.isBefore(due);
        return late ? Timing.LATE : Timing.IN_TIME;
    }

    /** How an act lies to it of which only the day is known. */
    public Timing on(LocalDate day) {
        if (day.isBefore(firstDay())) {
            return Timing.TOO_EARLY;
        }
        return day.isAfter(lastDay()) ? Timing.LATE : Timing.IN_TIME;
    }

    /** Whether another result means the same moments. */
    public boolean sameTimes(Due other) {
        return firstPossible.equals(other.firstPossible) && due.equals(other.due);
    }

    private boolean endsWithHours() {
        return span.notAfter().unit() == TermUnit.HOURS;
    }
}
