package org.assay.standalone.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.assay.contract.ledger.VerdictChanged;
import org.assay.contract.ledger.VerdictFeed;
import org.assay.contract.topic.Cleanup;
import org.assay.contract.topic.Generations;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.Topics;
import org.assay.oracle.Contrast;
import org.assay.oracle.Meaning;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.Entry;
import org.assay.standalone.data.TopicScan;

/** Compares what a new generation has written with what is published, by what the records mean. Both must be quiet. */
final class Comparing {
    private final TopicScan scan;
    private final Plan plan;

    Comparing(Connection connection, Plan plan) {
        this.scan = new TopicScan(connection);
        this.plan = plan;
    }

    /**
     * Every topic that others read.
     *
     * @param isFeedRead whether an app that is not built anew goes on with the feed of the new generation
     */
    List<Changes> all(boolean isFeedRead) {
        List<Changes> all = new ArrayList<>();
        if (isFeedRead) {
            all.add(of(Topics.VERDICT_CHANGED));
        }
        plan.published().forEach(topic -> all.add(of(topic)));
        return all;
    }

    private <V> Changes of(OwnedTopic<V> topic) {
        OwnedTopic<V> own = Generations.of(topic, plan.number());
        boolean isKept = topic.cleanup() == Cleanup.KEEP && !Generations.isFeed(topic);
        Contrast contrast = new Contrast();
        long[] compared = {0};
        each(topic, isKept, (subject, entry) -> contrast.published(subject, Meaning.of(value(entry))));
        each(own, isKept, (subject, entry) -> {
            compared[0]++;
            contrast.rebuilt(subject, Meaning.of(value(entry)));
        });
        // Read once more for the few that differ; the last record of a subject holds.
        Map<String, Change> changes = new TreeMap<>();
        each(topic, isKept, (subject, entry) -> {
            if (contrast.differs(subject)) {
                changes.put(subject, new Change(subject, entry.key(), entry.partition(), value(entry), null));
            }
        });
        each(own, isKept, (subject, entry) -> {
            if (contrast.differs(subject)) {
                Change before = changes.get(subject);
                SpecificRecord published = before == null ? null : before.published();
                changes.put(subject, new Change(subject, entry.key(), entry.partition(), published, value(entry)));
            }
        });
        changes.values().removeIf(change -> isForeignOrOver(topic, change));
        return new Changes(topic, compared[0], List.copyOf(changes.values()));
    }

    /** @param isKept whether each record speaks for itself, not only the last of its key */
    private <V> void each(OwnedTopic<V> topic, boolean isKept, BiConsumer<String, Entry<V>> taker) {
        scan.each(topic, entry -> {
            // Beside changes of verdicts the feed holds what is passed on.
            boolean isPassedOn =
                    entry.value() instanceof VerdictFeed feed && !(feed.getPayload() instanceof VerdictChanged);
            if (!isPassedOn) {
                taker.accept(isKept ? Meaning.subject(entry.key(), value(entry)) : entry.key(), entry);
            }
        });
    }

    /** Whether what only the live side has was written by another app, or holds no more anyway. */
    private boolean isForeignOrOver(OwnedTopic<?> topic, Change change) {
        if (change.kind() != Change.Kind.WITHDRAWN) {
            return false;
        }
        boolean isOfOthers = !plan.apps().containsAll(topic.owners());
        return isOfOthers
                || (topic.cleanup() == Cleanup.COMPACT
                        && Meaning.of(Withdrawal.of(change.published(), 0)).equals(Meaning.of(change.published())));
    }

    private static SpecificRecord value(Entry<?> entry) {
        return (SpecificRecord) entry.value();
    }
}
