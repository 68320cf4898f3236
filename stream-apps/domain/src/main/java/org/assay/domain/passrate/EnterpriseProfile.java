package org.assay.domain.passrate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * @param tallies lines of days that have begun everywhere, never one of zeros
 * @param later by day, ascending, what the later days add; never a line of zeros, nor a day without lines
 */
public record EnterpriseProfile(Map<Coordinates, Tally> tallies, SortedMap<Integer, Map<Coordinates, Tally>> later) {
    public static final EnterpriseProfile EMPTY = new EnterpriseProfile(Map.of(), Collections.emptySortedMap());

    /** Batches at one place, or by how much they change. */
    public record Tally(long batches, long failing) {
        static final Tally NONE = new Tally(0, 0);

        Tally plus(Tally other) {
            return new Tally(batches + other.batches, failing + other.failing);
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
            return view.cell(kind, (left ? change.before() : change.after()).at());
        }

        public Counts counts() {
            return Counts.ofEnterprises(enterprises, failingEnterprises);
        }
    }

    /** A change applied; a cell crosses at most once a day. */
    public record Step(EnterpriseProfile profile, List<Crossing> crossings) {}

    public EnterpriseProfile {
        tallies = Map.copyOf(tallies);
        later = Collections.unmodifiableSortedMap(new TreeMap<>(later));
    }

    /**
     * Applies a change of one of the enterprise's samples.
     *
     * @param day the last day that had begun where the change was read
     * @param settled the last day that has begun everywhere; no later change is of an earlier day
     */
    public Step apply(SampleChange change, int day, int settled, Views views) {
        EnterpriseProfile before = settle(settled);
        Coordinates left =
                change.before() == null ? null : views.reduce(change.before().at());
        Coordinates entered =
                change.after() == null ? null : views.reduce(change.after().at());
        Map<Coordinates, Tally> moved = new HashMap<>();
        if (left != null) {
            add(moved, left, new Tally(-1, change.before().failing() ? -1 : 0));
        }
        if (entered != null) {
            add(moved, entered, new Tally(1, change.after().failing() ? 1 : 0));
        }
        EnterpriseProfile after = day <= settled
                ? new EnterpriseProfile(sum(before.tallies, moved), before.later)
                : before.withLater(day, moved);
        Crossings crossings = new Crossings(before, after, day);
        return new Step(after, crossings.of(left, entered, views));
    }

    public boolean isEmpty() {
        return tallies.isEmpty() && later.isEmpty();
    }

    /** Forgets the difference between days that have begun everywhere. */
    private EnterpriseProfile settle(int settled) {
        if (later.isEmpty() || later.firstKey() > settled) {
            return this;
        }
        Map<Coordinates, Tally> all = tallies;
        TreeMap<Integer, Map<Coordinates, Tally>> rest = new TreeMap<>(later);
        while (!rest.isEmpty() && rest.firstKey() <= settled) {
            all = sum(all, rest.pollFirstEntry().getValue());
        }
        return new EnterpriseProfile(all, rest);
    }

    private EnterpriseProfile withLater(int day, Map<Coordinates, Tally> moved) {
        TreeMap<Integer, Map<Coordinates, Tally>> days = new TreeMap<>(later);
        Map<Coordinates, Tally> ofDay = sum(days.getOrDefault(day, Map.of()), moved);
        if (ofDay.isEmpty()) {
            days.remove(day);
        } else {
            days.put(day, ofDay);
        }
        return new EnterpriseProfile(tallies, days);
    }

    private static Map<Coordinates, Tally> sum(Map<Coordinates, Tally> a, Map<Coordinates, Tally> b) {
        Map<Coordinates, Tally> sum = new HashMap<>(a);
        b.forEach((place, tally) -> add(sum, place, tally));
        return Collections.unmodifiableMap(sum);
    }

    private static void add(Map<Coordinates, Tally> tallies, Coordinates place, Tally more) {
        Tally sum = tallies.getOrDefault(place, Tally.NONE).plus(more);
        if (sum.equals(Tally.NONE)) {
            tallies.remove(place);
        } else {
            tallies.put(place, sum);
        }
    }

    /** Compares a profile before and after a change, at the change's day and every later one that is kept apart. */
    private record Crossings(EnterpriseProfile before, EnterpriseProfile after, int day) {
        List<Crossing> of(Coordinates left, Coordinates entered, Views views) {
            List<Integer> days = new ArrayList<>(List.of(day));
            days.addAll(before.later.tailMap(day).keySet().stream()
                    .filter(later -> later != day)
                    .toList());
            // Where no single place goes from none to some or back, no cell can.
            if (days.stream().noneMatch(upTo -> crosses(left, upTo) || crosses(entered, upTo))) {
                return List.of();
            }
            List<Crossing> crossings = new ArrayList<>();
            for (View view : views.ofBatches()) {
                for (PeriodKind kind : view.periods()) {
                    if (left != null) {
                        addCell(crossings, days, view, kind, left, true);
                    }
                    if (entered != null && (left == null || !view.isSameCell(kind, left, entered))) {
                        addCell(crossings, days, view, kind, entered, false);
                    }
                }
            }
            return crossings;
        }

        private boolean crosses(Coordinates place, int upTo) {
            return place != null && !isSame(at(before, place, upTo), at(after, place, upTo));
        }

        /** What a day adds is what it has more than the day before it, so a crossing of one day is taken back by the next. */
        private void addCell(
                List<Crossing> crossings,
                List<Integer> days,
                View view,
                PeriodKind kind,
                Coordinates place,
                boolean isLeft) {
            int enterprises = 0;
            int failing = 0;
            for (int upTo : days) {
                Tally was = sum(before, view, kind, place, upTo);
                Tally is = sum(after, view, kind, place, upTo);
                int moreEnterprises = present(is.batches()) - present(was.batches());
                int moreFailing = present(is.failing()) - present(was.failing());
                if (moreEnterprises != enterprises || moreFailing != failing) {
                    crossings.add(new Crossing(
                            upTo, view, kind, isLeft, moreEnterprises - enterprises, moreFailing - failing));
                }
                enterprises = moreEnterprises;
                failing = moreFailing;
            }
        }

        private static boolean isSame(Tally was, Tally is) {
            return present(was.batches()) == present(is.batches()) && present(was.failing()) == present(is.failing());
        }

        private static int present(long count) {
            return count > 0 ? 1 : 0;
        }

        private static Tally at(EnterpriseProfile profile, Coordinates place, int upTo) {
            Tally sum = profile.tallies.getOrDefault(place, Tally.NONE);
            for (Map<Coordinates, Tally> ofDay : profile.upTo(upTo)) {
                sum = sum.plus(ofDay.getOrDefault(place, Tally.NONE));
            }
            return sum;
        }

        private static Tally sum(EnterpriseProfile profile, View view, PeriodKind kind, Coordinates place, int upTo) {
            Tally sum = sum(profile.tallies, view, kind, place);
            for (Map<Coordinates, Tally> ofDay : profile.upTo(upTo)) {
                sum = sum.plus(sum(ofDay, view, kind, place));
            }
            return sum;
        }

        private static Tally sum(Map<Coordinates, Tally> tallies, View view, PeriodKind kind, Coordinates place) {
            Tally sum = Tally.NONE;
            for (Map.Entry<Coordinates, Tally> entry : tallies.entrySet()) {
                if (view.isSameCell(kind, entry.getKey(), place)) {
                    sum = sum.plus(entry.getValue());
                }
            }
            return sum;
        }
    }

    private Iterable<Map<Coordinates, Tally>> upTo(int day) {
        return later.headMap(day + 1).values();
    }
}
