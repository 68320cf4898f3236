package org.assay.standalone.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.contract.topic.App;
import org.assay.oracle.Difference;
import org.assay.oracle.Output;

/**
 * What an audit found.
 *
 * @param differences places where what was published is not what the submissions say, the first ones in words
 * @param different how many places differ, by output
 * @param compared how many facts were compared, by output
 * @param stalePartitions partitions in which rows may still be judged by an older release
 * @param deadLetters records that our own faults kept from being processed, by topic
 * @param quarantined records that apps leave out on the operator's word
 * @param replayable submissions that were held and wait for repair and replay
 */
public record AuditResult(
        List<Difference> differences,
        Map<Output, Long> different,
        Map<Output, Long> compared,
        long stalePartitions,
        Map<String, Long> deadLetters,
        Map<App, Set<String>> quarantined,
        long replayable) {

    /** Whether everything equals what it should be. */
    public boolean isEqual() {
        return allDifferent() == 0 && stalePartitions == 0;
    }

    /** How many places differ. */
    public long allDifferent() {
        return different.values().stream().mapToLong(Long::longValue).sum();
    }
}
