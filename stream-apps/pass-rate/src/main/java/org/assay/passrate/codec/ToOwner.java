package org.assay.passrate.codec;

import org.assay.domain.passrate.Counts;
import org.assay.domain.passrate.Reasons;

/** What goes to the task that owns a cell; the cell is the key. */
public sealed interface ToOwner permits Mark, ToOwner.Delta {
    /**
     * By how much the cell changes.
     *
     * @param day the last day that had begun where the changes were read
     * @param reasons of what came after the cell's period was closed
     */
    record Delta(int day, Counts counts, Reasons reasons) implements ToOwner {}
}
