package org.assay.standalone.submit;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.contract.topic.Topics;
import org.assay.standalone.data.Connection;

/** The decisions on submissions, from the moment this is opened. Closes what it opened. */
final class DecisionFeed implements AutoCloseable {
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

    /** Gives what has come since the last call; waits so long when there is nothing. */
    void poll(Duration within, java.util.function.Consumer<SubmissionDecided> taker) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(within)) {
            taker.accept(deserializer.deserialize(record.topic(), record.headers(), record.value()));
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
