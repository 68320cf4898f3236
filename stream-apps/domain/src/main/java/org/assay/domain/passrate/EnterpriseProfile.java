package org.assay.domain.passrate;

import java.util.HashMap;
import java.util.LinkedHashMap;
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
     * A change applied.
     *
     * @param crossings for each cell that won or lost the enterprise, by how much its distinct enterprises change
     */
    public record Step(EnterpriseProfile profile, Map<Cell, Counts> crossings) {}

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
        Map<Cell, Counts> crossings = new LinkedHashMap<>();
        if (crosses(profile, left) || crosses(profile, entered)) {
            addCrossings(crossings, profile, left, views);
            addCrossings(crossings, profile, entered, views);
        }
        return new Step(profile, crossings);
    }

    public boolean isEmpty() {
        return tallies.isEmpty();
    }

    /** Where no single place goes from none to some or back, no cell can. */
    private boolean crosses(EnterpriseProfile next, Coordinates at) {
        return at != null && !crossing(at(at), next.at(at)).isZero();
    }

    private void addCrossings(Map<Cell, Counts> crossings, EnterpriseProfile next, Coordinates at, Views views) {
        if (at == null) {
            return;
        }
        for (View view : views.ofBatches()) {
            for (PeriodKind kind : view.periods()) {
                Counts crossing = crossing(sum(view, kind, at), next.sum(view, kind, at));
                if (!crossing.isZero()) {
                    crossings.put(view.cell(kind, at), crossing);
                }
            }
        }
    }

    private static Counts crossing(Tally before, Tally after) {
        return Counts.ofEnterprises(
                present(after.batches()) - present(before.batches()),
                present(after.failing()) - present(before.failing()));
    }

    private static long present(long count) {
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
