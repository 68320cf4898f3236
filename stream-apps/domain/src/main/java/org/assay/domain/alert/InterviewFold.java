package org.assay.domain.alert;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.assay.domain.alert.EnterpriseFailures.Standing;
import org.assay.domain.reference.ReferenceRelease;

/** What news of a sample does to the interviews of its enterprise. News of an old version does nothing: a replay is silent. */
public final class InterviewFold {
    private InterviewFold() {}

    /**
     * A step.
     *
     * @param row the row after it
     * @param changes the changes of alerts, those that end first
     */
    public record Step(EnterpriseFailures row, List<AlertChange> changes) {}

    /** Applies news; empty when it is none. */
    public static Optional<Step> apply(
            EnterpriseFailures row,
            String enterprise,
            String sampleKey,
            Standing standing,
            IntFunction<ReferenceRelease> releases) {
        return row.with(sampleKey, standing).map(next -> {
            List<Alert> before = Interviews.of(enterprise, row.failures(), releases);
            List<Alert> after = Interviews.of(enterprise, next.failures(), releases);
            Succession succession = Succession.between(before, after, row.supersedes());
            List<AlertChange> changes = succession.changes(row.changes() + 1);
            return new Step(changes.isEmpty() ? next : next.afterChange(succession.supersedes()), changes);
        });
    }
}
