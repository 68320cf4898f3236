package org.assay.passrate.codec;

import org.assay.domain.passrate.SampleChange;

/** What goes to the task that counts an enterprise's samples. */
public sealed interface ToCounter permits Mark, ToCounter.Change {
    /**
     * A change to count.
     *
     * @param day the last day that had begun where the change was read
     */
    record Change(int day, SampleChange change) implements ToCounter {}
}
