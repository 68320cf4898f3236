package org.assay.standalone.importing;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.contract.topic.Topics;
import org.assay.standalone.data.Connection;

/** Follows the decisions from now on. Open it before the submissions are sent. */
final class DecisionWatch implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<String, byte[]> consumer;
    private final Deserializer<SubmissionDecided> deserializer;

    private DecisionWatch(Consumer<String, byte[]> consumer, Deserializer<SubmissionDecided> deserializer) {
        this.consumer = consumer;
        this.deserializer = deserializer;
    }

    static DecisionWatch open(Connection connection) {
        Consumer<String, byte[]> consumer = connection.consumer();
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.DECIDED.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return new DecisionWatch(consumer, connection.values(Topics.DECIDED).deserializer());
    }

    /**
     * Takes the decisions on some submissions until all are there or none has come for too long.
     *
     * @param wanted coordinates of the submissions
     * @param patience longest time without a decision on one of them
     * @param progress is told how many are decided, of how many
     * @return the decisions by coordinates
     */
    Map<String, SubmissionDecided> await(Set<String> wanted, Duration patience, BiConsumer<Integer, Integer> progress) {
        Map<String, SubmissionDecided> decided = new HashMap<>();
        long last = System.nanoTime();
        while (decided.size() < wanted.size() && System.nanoTime() - last < patience.toNanos()) {
            int before = decided.size();
            consumer.poll(POLL).forEach(record -> {
                if (wanted.contains(record.key())) {
                    decided.put(record.key(), deserializer.deserialize(record.topic(), record.value()));
                }
            });
            if (decided.size() > before) {
                last = System.nanoTime();
                progress.accept(decided.size(), wanted.size());
            }
        }
        return decided;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
