package org.assay.domain.passrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What was last published of a cell whose period is closed, and what has moved the cell since. While its period is open
 * there is neither.
 *
 * @param version 0 before the first
 * @param published counts of that version
 * @param since by day, ascending; a day's changes came after it had begun where they came from
 */
public record Restating(int version, Counts published, List<OfDay> since) {
    /** Of a cell that was never published. */
    public static final Restating NEVER = new Restating(0, Counts.ZERO, List.of());

    /** What moved the cell after a day had begun. */
    public record OfDay(int day, Reasons reasons) {}

    /**
     * A version to publish.
     *
     * @param difference to the version before; null in the first
     */
    public record Version(int number, Counts counts, Counts difference, Reasons reasons) {}

    /** What a day brings about. */
    public record Step(Optional<Version> version, Restating next) {}

    public Restating {
        Objects.requireNonNull(published);
        since = List.copyOf(since);
    }

    /** Remembers what moved the cell. */
    public Restating plus(int day, Reasons reasons) {
        if (reasons.isEmpty()) {
            return this;
        }
        List<OfDay> days = new ArrayList<>(since);
        int at = 0;
        while (at < days.size() && days.get(at).day() < day) {
            at++;
        }
        if (at < days.size() && days.get(at).day() == day) {
            days.set(at, new OfDay(day, days.get(at).reasons().plus(reasons)));
        } else {
            days.add(at, new OfDay(day, reasons));
        }
        return new Restating(version, published, days);
    }

    /**
     * What is published when a day begins: a new version where the counts are not those of the last one. Changes that come to
     * nothing are no reason of anything and are forgotten, so that the reasons of a version explain its difference.
     *
     * @param then what the cell counted when the day began
     */
    public Step begin(int day, Counts then) {
        List<OfDay> later = since.stream().filter(ofDay -> ofDay.day() >= day).toList();
        if (then.equals(published)) {
            return new Step(
                    Optional.empty(), later.size() == since.size() ? this : new Restating(version, published, later));
        }
        Reasons reasons = since.stream()
                .filter(ofDay -> ofDay.day() < day)
                .map(OfDay::reasons)
                .reduce(Reasons.NONE, Reasons::plus);
        Counts difference = version == 0 ? null : then.minus(published);
        return new Step(
                Optional.of(new Version(version + 1, then, difference, reasons)),
                new Restating(version + 1, then, later));
    }

    /** Whether there is nothing to remember. */
    public boolean isEmpty() {
        return version == 0 && since.isEmpty();
    }
}
