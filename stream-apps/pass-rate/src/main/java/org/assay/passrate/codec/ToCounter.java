package org.assay.passrate.codec;

import org.assay.domain.ledger.Cause;
import org.assay.domain.passrate.SampleChange;

/** What goes to the task that counts an enterprise's samples. */
public sealed interface ToCounter permits Mark, ToCounter.Change {
    /**
     * A change to count.
     *
     * @param day the last day that had begun where the change was read
     * @param cause why the verdict changed
     */
    record Change(int day, Cause.Kind cause, SampleChange change) implements ToCounter {}
}
