package org.assay.domain.passrate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one enterprise has, in as few lines as the views can tell apart. Distinct enterprises are counted from it: a change
 * takes the enterprise into a cell or out of it where its batches there go from none to some or back.
 *
 * <p>Unlike batches, distinct enterprises do not add up when days overtake each other: of two batches of one cell, the one of
 * the earlier day brings the enterprise, also when it arrives second. So lines of days that have not begun everywhere are kept
 * apart until they have.
 *
 * @param lines of days that have begun everywhere; one for each place, never one of zeros
 * @param later by day, ascending, what the later days add; never a line of zeros, nor a day without lines
 */
public record EnterpriseProfile(List<Line> lines, SortedMap<Integer, List<Line>> later) {
    public static final EnterpriseProfile EMPTY = new EnterpriseProfile(List.of(), Collections.emptySortedMap());

    /** Batches at one place, or by how much they change. */
    public record Line(Coordinates at, long batches, long failing) {
        private Line plus(Line other) {
            return new Line(at, batches + other.batches, failing + other.failing);
        }

        private boolean isZero() {
            return batches == 0 && failing == 0;
        }
    }

    /**
     * A cell wins or loses the enterprise.
     *
     * @param day the day whose counts change
     * @param left whether the cell is one of the sample's cells before the change, else after it
     * @param enterprises by how much its distinct enterprises change
     * @param failingEnterprises by how much those with a failing batch change
     */
    public record Crossing(int day, View view, PeriodKind kind, boolean left, int enterprises, int failingEnterprises) {
        /** The cell. */
        public Cell cell(SampleChange change) {
            return view.cell(kind, at(change));
        }

        /** Where the sample was or is counted. */
        public Coordinates at(SampleChange change) {
            return (left ? change.before() : change.after()).at();
        }

        public Counts counts() {
            return Counts.ofEnterprises(enterprises, failingEnterprises);
        }
    }

    /** A change applied; a cell crosses at most once a day. */
    public record Step(EnterpriseProfile profile, List<Crossing> crossings) {}

    public EnterpriseProfile {
        lines = List.copyOf(lines);
        later = later.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(later));
    }

    /**
     * Applies a change of one of the enterprise's samples.
     *
     * @param day the last day that had begun where the change was read
     * @param settled the last day that has begun everywhere; no later change is of an earlier day
     */
    public Step apply(SampleChange change, int day, int settled, Views views) {
        EnterpriseProfile before = settle(settled);
        Line left = change.before() == null ? null : line(change.before(), -1, views);
        Line entered = change.after() == null ? null : line(change.after(), 1, views);
        EnterpriseProfile after = day <= settled
                ? new EnterpriseProfile(sum(before.lines, left, entered), before.later)
                : before.withLater(day, left, entered);
        return new Step(after, new Crossings(before, left, entered, day, views).find());
    }

    public boolean isEmpty() {
        return lines.isEmpty() && later.isEmpty();
    }

    private static Line line(CountedSample sample, int sign, Views views) {
        return new Line(views.reduce(sample.at()), sign, sample.failing() ? sign : 0);
    }

    /** Forgets the difference between days that have begun everywhere. */
    private EnterpriseProfile settle(int settled) {
        if (later.isEmpty() || later.firstKey() > settled) {
            return this;
        }
        List<Line> all = lines;
        TreeMap<Integer, List<Line>> rest = new TreeMap<>(later);
        while (!rest.isEmpty() && rest.firstKey() <= settled) {
            all = sum(all, rest.pollFirstEntry().getValue().toArray(Line[]::new));
        }
        return new EnterpriseProfile(all, rest);
    }

    private EnterpriseProfile withLater(int day, Line left, Line entered) {
        TreeMap<Integer, List<Line>> days = new TreeMap<>(later);
        List<Line> ofDay = sum(days.getOrDefault(day, List.of()), left, entered);
        if (ofDay.isEmpty()) {
            days.remove(day);
        } else {
            days.put(day, ofDay);
        }
        return new EnterpriseProfile(lines, days);
    }

    private static List<Line> sum(List<Line> lines, Line... more) {
        List<Line> sum = new ArrayList<>(lines);
        for (Line line : more) {
            if (line != null) {
                add(sum, line);
            }
        }
        return sum;
    }

    private static void add(List<Line> lines, Line more) {
        int at = 0;
        while (at < lines.size() && !lines.get(at).at().equals(more.at())) {
            at++;
        }
        Line sum = at < lines.size() ? lines.get(at).plus(more) : more;
        if (at == lines.size()) {
            if (!sum.isZero()) {
                lines.add(sum);
            }
        } else if (sum.isZero()) {
            lines.remove(at);
        } else {
            lines.set(at, sum);
        }
    }
}
