package org.assay.standalone.submit;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.contract.topic.Topics;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.data.Connection;
import org.assay.standalone.text.Texts;

/** The decisions on submissions, from the moment this is opened. Closes what it opened. */
final class DecisionFeed implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    /** How long nothing may be decided while something waits: longer than a restart of the apps takes. */
    private static final Duration STALLED = Duration.ofMinutes(2);

    private final Consumer<String, byte[]> consumer;
    private final Deserializer<SubmissionDecided> deserializer;

    DecisionFeed(Connection connection) {
        consumer = connection.consumer();
        deserializer = connection.values(Topics.DECIDED).deserializer();
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.DECIDED.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // The position is looked up now, not with the first poll: what is decided from here on must not be missed.
        partitions.forEach(consumer::position);
    }

    /**
     * Waits for the decisions on submissions.
     *
     * @param coordinates where the submissions lie
     * @param decided called with the number decided so far, whenever it has grown
     * @return the decisions, in the same order
     * @throws UserError when nothing is decided for two minutes
     */
    List<SubmissionDecided> await(List<String> coordinates, IntConsumer decided, Texts texts) {
        Map<String, SubmissionDecided> waiting = new HashMap<>();
        coordinates.forEach(at -> waiting.put(at, null));
        int done = 0;
        long progress = System.nanoTime();
        while (done < waiting.size()) {
            int now = done + poll(waiting);
            if (now > done) {
                done = now;
                progress = System.nanoTime();
                decided.accept(done);
            } else if (System.nanoTime() - progress > STALLED.toNanos()) {
                int missing = waiting.size() - done;
                throw new UserError(
                        Exit.NOT_QUIET, texts.get("submit.stalled", missing, waiting.size(), STALLED.toSeconds()));
            }
        }
        return coordinates.stream().map(waiting::get).toList();
    }

    private int poll(Map<String, SubmissionDecided> waiting) {
        int found = 0;
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
            // The key tells the submission, so that decisions on others are not decoded.
            if (waiting.containsKey(record.key())) {
                SubmissionDecided decision = deserializer.deserialize(record.topic(), record.headers(), record.value());
                found += waiting.put(record.key(), decision) == null ? 1 : 0;
            }
        }
        return found;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
