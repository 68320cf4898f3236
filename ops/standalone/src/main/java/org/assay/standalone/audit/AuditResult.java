package org.assay.standalone.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.assay.contract.decision.Decision;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.contract.ingress.ReleaseActivated;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.topic.App;
import org.assay.mapping.JournalMapping;
import org.assay.oracle.Difference;
import org.assay.oracle.Output;

/**
 * What an audit found.
 *
 * @param differences places where what was published is not what the submissions say
 * @param compared how many facts were compared, by output
 * @param stalePartitions partitions in which rows may still be judged by an older release
 * @param deadLetters records that our own faults kept from being processed, by topic
 * @param quarantined records that apps leave out on the operator's word
 * @param replayable submissions that were held and wait for repair and replay
 */
public record AuditResult(
        List<Difference> differences,
        Map<Output, Integer> compared,
        long stalePartitions,
        Map<String, Long> deadLetters,
        Map<App, Set<String>> quarantined,
        long replayable) {

    /** Whether everything equals what it should be. */
    public boolean isEqual() {
        return differences.isEmpty() && stalePartitions == 0;
    }

    static OptionalInt release(Broadcast broadcast) {
        return broadcast.getCommand() instanceof ReleaseActivated activated
                ? OptionalInt.of(activated.getRelease())
                : OptionalInt.empty();
    }

    static long replayable(Collection<SubmissionDecided> decisions, Set<String> replayed) {
        return decisions.stream()
                .filter(decided -> decided.getDecision() == Decision.HELD)
                .map(decided -> JournalMapping.toDomain(decided.getOrigin()).coordinates())
                .filter(coordinates -> !replayed.contains(coordinates))
                .count();
    }
}
