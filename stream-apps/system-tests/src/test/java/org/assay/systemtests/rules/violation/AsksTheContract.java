package org.assay.systemtests.rules.violation;

import org.assay.contract.topic.Topics;

/** Uses a module of Assay. */
public final class AsksTheContract {

    public int partitions() {
        return Topics.JOURNAL.partitions();
    }
}
