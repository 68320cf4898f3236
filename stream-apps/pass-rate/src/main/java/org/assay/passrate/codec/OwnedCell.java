package org.assay.passrate.codec;

import org.assay.domain.passrate.CellState;
import org.assay.domain.passrate.Counts;
import org.assay.domain.passrate.Reasons;
import org.assay.domain.passrate.Restating;

/**
 * A cell with what its owner still has to do for it, so that a restart finds it by looking through the cells.
 *
 * @param restating what was published of it once its period was closed
 * @param changedIn number of the publication that its last change belongs to
 * @param unseenFrom earliest day that had begun where a change came from that no beginning of a day has looked at yet;
 *     {@link #NOTHING} when there is none
 */
public record OwnedCell(CellState state, Restating restating, int changedIn, int unseenFrom) {
    public static final int NOTHING = Integer.MAX_VALUE;

    /** A cell that nothing was counted in. */
    public static final OwnedCell EMPTY = new OwnedCell(CellState.EMPTY, Restating.NEVER, 0, NOTHING);

    /**
     * Adds a sum.
     *
     * @param day the last day that had begun where the sum came from
     * @param reasons of what came after the cell's period was closed
     * @param settled the last day that has begun everywhere
     * @param isAssessed whether the cell is one that daily assessments look at
     */
    public OwnedCell plus(int day, Counts more, Reasons reasons, int settled, int publication, boolean isAssessed) {
        boolean isToBeSeen = isAssessed || day > settled || !reasons.isEmpty();
        return new OwnedCell(
                state.settle(settled).plus(day, more, settled),
                restating.plus(day, reasons),
                publication,
                isToBeSeen ? Math.min(unseenFrom, day) : unseenFrom);
    }

    /** The cell after it was looked at as it was when a day began. */
    public OwnedCell seen(int day, Restating published) {
        return new OwnedCell(state.settle(day), published, changedIn, state.hasFrom(day) ? day : NOTHING);
    }

    /** Whether the beginning of a day has to look at it. */
    public boolean isUnseen() {
        return unseenFrom != NOTHING;
    }

    /** Whether it can be forgotten once it is published. */
    public boolean isSpent() {
        return state.isEmpty() && !isUnseen() && restating.isEmpty();
    }
}
