package org.assay.passrate.codec;

import org.assay.domain.passrate.Counts;

/** What goes to the task that owns a cell; the cell is the key. */
public sealed interface ToOwner permits Mark, ToOwner.Delta {
    /**
     * By how much the cell changes.
     *
     * @param day the last day that had begun where the changes were read
     */
    record Delta(int day, Counts counts) implements ToOwner {}
}
