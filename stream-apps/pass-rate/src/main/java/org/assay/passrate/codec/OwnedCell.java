package org.assay.passrate.codec;

import org.assay.domain.passrate.CellState;
import org.assay.domain.passrate.Control;
import org.assay.domain.passrate.Counts;

/**
 * A cell with what its owner still has to do for it, so that a restart finds it by looking through the cells.
 *
 * @param changedIn number of the publication that its last change belongs to
 * @param assessFrom earliest day that had begun where a change came from that no daily assessment has seen yet;
 *     {@link #NOTHING} when there is none
 */
public record OwnedCell(CellState state, int changedIn, int assessFrom) {
    public static final int NOTHING = Integer.MAX_VALUE;

    /** A cell that nothing was counted in. */
    public static final OwnedCell EMPTY = new OwnedCell(CellState.EMPTY, 0, NOTHING);

    private static final int ALWAYS_SETTLED = Integer.MAX_VALUE;

    /**
     * Adds a sum of batches, which daily assessments look at.
     *
     * @param day the last day that had begun where the sum came from
     * @param settled the last day that has begun everywhere
     */
    public OwnedCell plusBatches(int day, Counts more, int settled, int publication) {
        return new OwnedCell(state.settle(settled).plus(day, more, settled), publication, Math.min(assessFrom, day));
    }

    /** Adds a sum of tests. */
    public OwnedCell plusTests(Counts more, int publication) {
        return new OwnedCell(state.plus(Control.NO_DAY, more, ALWAYS_SETTLED), publication, assessFrom);
    }

    /** The cell after it was assessed as it was when a day began. */
    public OwnedCell assessed(int day) {
        return new OwnedCell(state.settle(day), changedIn, state.hasFrom(day) ? day : NOTHING);
    }

    /** Whether a daily assessment has to look at it. */
    public boolean isUnassessed() {
        return assessFrom != NOTHING;
    }

    /** Whether it can be forgotten once it is published. */
    public boolean isSpent() {
        return state.isEmpty() && !isUnassessed();
    }
}
