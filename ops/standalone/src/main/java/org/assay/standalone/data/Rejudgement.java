package org.assay.standalone.data;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.assay.contract.ingress.ReleaseActivated;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.ledger.VerdictFeed;
import org.assay.contract.topic.Topics;

/**
 * Follows the ledger while it brings its rows up to a command, a release or a sanction. A partition is through once the ledger has
 * passed the command on; for a release, that of a later one will do: one that is superseded meanwhile is never passed on.
 */
public final class Rejudgement implements AutoCloseable {
    /** Clocks of brokers may differ; too early a start costs some reading, too late a one would wait for ever. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private static final Duration POLL = Duration.ofMillis(200);

    private final Predicate<Object> isIt;
    private final Consumer<String, byte[]> consumer;
    private final Deserializer<VerdictFeed> deserializer;
    private final Set<Integer> behind;

    Rejudgement(
            Predicate<Object> isIt,
            Consumer<String, byte[]> consumer,
            Deserializer<VerdictFeed> deserializer,
            List<TopicPartition> partitions) {
        this.isIt = isIt;
        this.consumer = consumer;
        this.deserializer = deserializer;
        this.behind = partitions.stream().map(TopicPartition::partition).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Begins to follow.
     *
     * @param since when the release was activated
     */
    public static Rejudgement of(Connection connection, int release, Instant since) {
        return of(
                connection,
                command -> command instanceof ReleaseActivated activated && activated.getRelease() >= release,
                since);
    }

    /**
     * Begins to follow a command.
     *
     * @param isIt whether a command that was passed on is the one
     * @param since when it was given
     */
    public static Rejudgement of(Connection connection, Predicate<Object> isIt, Instant since) {
        Consumer<String, byte[]> consumer = connection.consumer();
        List<TopicPartition> partitions = consumer.partitionsFor(connection.name(Topics.VERDICT_CHANGED)).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        seek(consumer, partitions, since.minus(CLOCKS_DIFFER));
        return new Rejudgement(
                isIt, consumer, connection.values(Topics.VERDICT_CHANGED).deserializer(), partitions);
    }

    private static void seek(Consumer<String, byte[]> consumer, List<TopicPartition> partitions, Instant since) {
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, since.toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(times);
        for (TopicPartition partition : partitions) {
            if (found.get(partition) == null) {
                consumer.seekToEnd(List.of(partition));
                // Sought when it is asked for; what comes from now on must not be passed over.
                consumer.position(partition);
            } else {
                consumer.seek(partition, found.get(partition).offset());
            }
        }
    }

    /** Reads what has been written meanwhile; how many partitions are not through. */
    public int look() {
        boolean isNews = true;
        while (isNews && !behind.isEmpty()) {
            isNews = false;
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                isNews = true;
                take(record);
            }
        }
        return behind.size();
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (behind.contains(record.partition())
                && deserializer.deserialize(record.topic(), record.value()).getPayload() instanceof Broadcast broadcast
                && isIt.test(broadcast.getCommand())) {
            behind.remove(record.partition());
            consumer.pause(List.of(new TopicPartition(record.topic(), record.partition())));
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
