package org.assay.oracle;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.assay.contract.alert.SubjectAlert;
import org.assay.contract.ingress.ReleaseActivated;
import org.assay.contract.journal.SubjectEvent;
import org.assay.domain.reference.ReferenceRelease;

/**
 * The cases of subjects and their notices: actions from the journal of subjects, and alerts as they were published, which are
 * compared by themselves. Both are parted by days, as each of their sources began them.
 */
public final class SubjectReplay {
    private final Function<ReleaseActivated, ReferenceRelease> releases;
    private final Statements facts;
    private final SortedMap<Integer, SubjectPartition> partitions = new TreeMap<>();

    /** @param releases gives the reference release that an activation names */
    public SubjectReplay(Function<ReleaseActivated, ReferenceRelease> releases, Statements facts) {
        this.releases = releases;
        this.facts = facts;
    }

    /** Takes the next event of a partition of the journal of subjects. */
    public void apply(int partition, SubjectEvent event) {
        partition(partition).apply(event);
    }

    /** Takes the next of what alerting has told in a partition. */
    public void hear(int partition, String subject, SubjectAlert alert) {
        partition(partition).hear(subject, alert);
    }

    /** Says what holds of every case, and whom it has told. */
    public void end() {
        partitions.values().forEach(SubjectPartition::end);
    }

    private SubjectPartition partition(int number) {
        return partitions.computeIfAbsent(number, none -> new SubjectPartition(releases, facts));
    }
}
