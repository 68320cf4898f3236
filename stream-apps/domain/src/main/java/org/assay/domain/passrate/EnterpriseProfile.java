package org.assay.domain.passrate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one enterprise has, as few lines as the views can tell apart. Distinct enterprises are counted from it: a change
 * takes the enterprise into a cell or out of it where its batches there go from none to some or back.
 *
 * @param tallies never with a line of zeros
 */
public record EnterpriseProfile(Map<Coordinates, Tally> tallies) {
    public static final EnterpriseProfile EMPTY = new EnterpriseProfile(Map.of());

    /** Batches at one place. */
    public record Tally(long batches, long failing) {
        static final Tally NONE = new Tally(0, 0);

        Tally plus(long moreBatches, long moreFailing) {
            return new Tally(batches + moreBatches, failing + moreFailing);
        }

        Tally plus(Tally other) {
            return plus(other.batches, other.failing);
        }
    }

    /**
     * A cell wins or loses the enterprise.
     *
     * @param left whether the cell is one of the sample's cells before the change, else after it
     * @param enterprises by how much its distinct enterprises change
     * @param failingEnterprises by how much those with a failing batch change
     */
    public record Crossing(View view, PeriodKind kind, boolean left, int enterprises, int failingEnterprises) {
        /** The cell. */
        public Cell cell(SampleChange change) {
            return view.cell(kind, (left ? change.before() : change.after()).at());
        }

        public Counts counts() {
            return Counts.ofEnterprises(enterprises, failingEnterprises);
        }
    }

    /** A change applied; no cell crosses twice. */
    public record Step(EnterpriseProfile profile, List<Crossing> crossings) {}

    public EnterpriseProfile {
        tallies = Map.copyOf(tallies);
    }

    /** Applies a change of one of the enterprise's samples. */
    public Step apply(SampleChange change, Views views) {
        Map<Coordinates, Tally> after = new HashMap<>(tallies);
        Coordinates left =
                change.before() == null ? null : views.reduce(change.before().at());
        Coordinates entered =
                change.after() == null ? null : views.reduce(change.after().at());
        if (left != null) {
            move(after, left, -1, change.before().failing() ? -1 : 0);
        }
        if (entered != null) {
            move(after, entered, 1, change.after().failing() ? 1 : 0);
        }
        EnterpriseProfile profile = new EnterpriseProfile(after);
        return new Step(profile, crossings(profile, left, entered, views));
    }

    public boolean isEmpty() {
        return tallies.isEmpty();
    }

    private List<Crossing> crossings(EnterpriseProfile next, Coordinates left, Coordinates entered, Views views) {
        // Where no single place goes from none to some or back, no cell can.
        if (!crosses(next, left) && !crosses(next, entered)) {
            return List.of();
        }
        List<Crossing> crossings = new ArrayList<>();
        for (View view : views.ofBatches()) {
            for (PeriodKind kind : view.periods()) {
                if (left != null) {
                    add(crossings, next, view, kind, left, true);
                }
                if (entered != null && (left == null || !view.isSameCell(kind, left, entered))) {
                    add(crossings, next, view, kind, entered, false);
                }
            }
        }
        return crossings;
    }

    private boolean crosses(EnterpriseProfile next, Coordinates place) {
        return place != null
                && (enterprises(at(place), next.at(place)) != 0 || failing(at(place), next.at(place)) != 0);
    }

    private void add(
            List<Crossing> crossings,
            EnterpriseProfile next,
            View view,
            PeriodKind kind,
            Coordinates place,
            boolean left) {
        Tally before = sum(view, kind, place);
        Tally after = next.sum(view, kind, place);
        Crossing crossing = new Crossing(view, kind, left, enterprises(before, after), failing(before, after));
        if (!crossing.counts().isZero()) {
            crossings.add(crossing);
        }
    }

    private static int enterprises(Tally before, Tally after) {
        return present(after.batches()) - present(before.batches());
    }

    private static int failing(Tally before, Tally after) {
        return present(after.failing()) - present(before.failing());
    }

    private static int present(long count) {
        return count > 0 ? 1 : 0;
    }

    private Tally at(Coordinates at) {
        return tallies.getOrDefault(at, Tally.NONE);
    }

    private Tally sum(View view, PeriodKind kind, Coordinates at) {
        Tally sum = Tally.NONE;
        for (Map.Entry<Coordinates, Tally> entry : tallies.entrySet()) {
            if (view.isSameCell(kind, entry.getKey(), at)) {
                sum = sum.plus(entry.getValue());
            }
        }
        return sum;
    }

    private static void move(Map<Coordinates, Tally> tallies, Coordinates at, long batches, long failing) {
        Tally moved = tallies.getOrDefault(at, Tally.NONE).plus(batches, failing);
        if (moved.equals(Tally.NONE)) {
            tallies.remove(at);
        } else {
            tallies.put(at, moved);
        }
    }
}
