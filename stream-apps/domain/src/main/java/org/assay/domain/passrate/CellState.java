package org.assay.domain.passrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A cell as its owner keeps it: what it counts now, and which part of that belongs to days that have not begun everywhere.
 * Sums are additive, so the state at the beginning of a day is the present one less what came after.
 *
 * @param unsettled by day, ascending; a day's counts are those that came after it had begun where they came from
 */
public record CellState(Counts counts, List<OfDay> unsettled) {
    public static final CellState EMPTY = new CellState(Counts.ZERO, List.of());

    /** Counts that came after a day had begun; days are numbered from 1970-01-01. */
    public record OfDay(int day, Counts counts) {}

    public CellState {
        Objects.requireNonNull(counts);
        unsettled = List.copyOf(unsettled);
    }

    /**
     * Adds to the cell.
     *
     * @param day the last day that had begun where the counts came from
     * @param settled the last day that has begun everywhere
     */
    public CellState plus(int day, Counts more, int settled) {
        return new CellState(counts.plus(more), day > settled ? add(day, more) : unsettled);
    }

    /** What the cell counted when a day began; right for every day after the last settled one. */
    public Counts atBeginOf(int day) {
        Counts then = counts;
        for (OfDay later : unsettled) {
            if (later.day() >= day) {
                then = then.minus(later.counts());
            }
        }
        return then;
    }

    /** Whether something was counted after a day had begun where it came from. */
    public boolean hasFrom(int day) {
        return unsettled.stream().anyMatch(later -> later.day() >= day);
    }

    /** Forgets what is no longer needed once a day has begun everywhere. */
    public CellState settle(int day) {
        return hasUpTo(day)
                ? new CellState(
                        counts,
                        unsettled.stream().filter(later -> later.day() > day).toList())
                : this;
    }

    /** Whether the cell is as if nothing had ever been counted. */
    public boolean isEmpty() {
        return counts.isZero() && unsettled.isEmpty();
    }

    private boolean hasUpTo(int day) {
        return !unsettled.isEmpty() && unsettled.get(0).day() <= day;
    }

    private List<OfDay> add(int day, Counts more) {
        List<OfDay> days = new ArrayList<>(unsettled);
        int at = 0;
        while (at < days.size() && days.get(at).day() < day) {
            at++;
        }
        if (at < days.size() && days.get(at).day() == day) {
            days.set(at, new OfDay(day, days.get(at).counts().plus(more)));
        } else {
            days.add(at, new OfDay(day, more));
        }
        return days;
    }
}
