package org.assay.standalone.bench;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.serialization.Deserializer;
import org.assay.contract.alert.AlertKind;
import org.assay.contract.decision.Decision;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.contract.passrate.PassRateView;
import org.assay.contract.passrate.PeriodKind;
import org.assay.contract.shared.SharedVerdict;
import org.assay.contract.topic.Topics;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.TopicScan;

/**
 * Whether a measurement did all of its work: a speed counts only when nothing was left out.
 *
 * @param results results that were submitted, each with the registration of its sample
 * @param failing those of them that fail
 */
record Completeness(long results, long failing) {
    /** The first view: every sample is in one of its cells of a year. */
    private static final String VIEW = "domain|";

    /** What is missing or too much, in one line; empty when all is as it should be. */
    Optional<String> mistake(Contender contender, Connection connection) {
        TopicScan scan = new TopicScan(connection);
        if (contender != Contender.PIPELINE) {
            return differs(
                    contender.outputs().get(0), count(scan, contender.outputs().get(0)), 2 * results);
        }
        return List.of(
                        differs(Topics.DECIDED.name(), accepted(scan, connection), 2 * results),
                        differs(Topics.PASS_RATE_VIEW.name(), batches(connection), results),
                        differs(Topics.SHARED_RESULT.name(), sharedPasses(scan), results - failing),
                        differs(Topics.ALERT_CHANGED.name(), alerted(scan), failing))
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> differs(String topic, long found, long expected) {
        return found == expected ? Optional.empty() : Optional.of(topic + ": " + found + " / " + expected);
    }

    private static long count(TopicScan scan, String topic) {
        AtomicLong count = new AtomicLong();
        scan.raw(List.of(topic), entry -> count.incrementAndGet());
        return count.get();
    }

    /** Submissions that were accepted, each counted once. */
    private static long accepted(TopicScan scan, Connection connection) {
        Map<String, BitSet> seen = new HashMap<>();
        Deserializer<SubmissionDecided> decisions =
                connection.values(Topics.DECIDED).deserializer();
        scan.raw(List.of(Topics.DECIDED.name()), entry -> {
            SubmissionDecided decided = decisions.deserialize(entry.topic(), entry.value());
            boolean isSample = decided.getSampleNumber() != null;
            if (isSample && decided.getDecision() == Decision.ACCEPTED) {
                // The key is topic/partition/offset.
                int slash = entry.key().lastIndexOf('/');
                seen.computeIfAbsent(entry.key().substring(0, slash), place -> new BitSet())
                        .set(Integer.parseInt(entry.key().substring(slash + 1)));
            }
        });
        return seen.values().stream().mapToLong(BitSet::cardinality).sum();
    }

    /** Samples counted in the cells of a year of one view. */
    static long batches(Connection connection) {
        TopicScan scan = new TopicScan(connection);
        Map<String, Long> byCell = new HashMap<>();
        Deserializer<PassRateView> views =
                connection.values(Topics.PASS_RATE_VIEW).deserializer();
        scan.raw(List.of(Topics.PASS_RATE_VIEW.name()), entry -> {
            if (entry.key().startsWith(VIEW)) {
                PassRateView view = views.deserialize(entry.topic(), entry.value());
                if (view.getPeriodKind() == PeriodKind.YEAR && view.getAssessedOn() == null) {
                    byCell.put(entry.key(), view.getCounts().getBatches());
                }
            }
        });
        return byCell.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Passing samples that were shared. Of those that fail, some are final by law and shared, too. */
    private static long sharedPasses(TopicScan scan) {
        AtomicLong count = new AtomicLong();
        scan.each(Topics.SHARED_RESULT, entry -> {
            if (entry.value().getVerdict() == SharedVerdict.CONFORMING) {
                count.incrementAndGet();
            }
        });
        return count.get();
    }

    /** Samples that somebody was told of as not conforming. */
    private static long alerted(TopicScan scan) {
        Set<String> samples = new HashSet<>();
        scan.each(Topics.ALERT_CHANGED, entry -> {
            if (entry.value().getKind() == AlertKind.NONCONFORMANCE) {
                samples.add(entry.value().getSubject());
            }
        });
        return samples.size();
    }
}
