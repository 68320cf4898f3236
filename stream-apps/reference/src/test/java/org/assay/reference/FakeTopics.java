package org.assay.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.ReferenceTopics;

/** The reference topics in memory, read and written through the mock clients. */
final class FakeTopics {

    private final Map<String, Map<String, byte[]>> rows = new HashMap<>();

    FakeTopics() {
        ReferenceTopics.ALL.forEach(topic -> rows.put(topic.name(), new LinkedHashMap<>()));
    }

    Map<String, byte[]> of(OwnedTopic<?> topic) {
        return rows.get(topic.name());
    }

    int size() {
        return rows.values().stream().mapToInt(Map::size).sum();
    }

    /** A producer that answers every send at once. */
    static MockProducer<String, byte[]> producer() {
        return new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    }

    /** Takes over what was sent. */
    void take(MockProducer<String, byte[]> producer) {
        producer.history().forEach(row -> rows.get(row.topic()).put(row.key(), row.value()));
    }

    /** A consumer that finds the topics as they are now. */
    MockConsumer<String, byte[]> consumer() {
        return consumer(true);
    }

    /** A consumer that knows how many rows there are and gets none. */
    MockConsumer<String, byte[]> silentConsumer() {
        return consumer(false);
    }

    private MockConsumer<String, byte[]> consumer(boolean answers) {
        MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
        Map<TopicPartition, Long> begin = new HashMap<>();
        Map<TopicPartition, Long> end = new HashMap<>();
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        rows.forEach((topic, held) -> {
            Node node = new Node(0, "127.0.0.1", 1);
            Node[] nodes = {node};
            consumer.updatePartitions(topic, List.of(new PartitionInfo(topic, 0, node, nodes, nodes)));
            TopicPartition partition = new TopicPartition(topic, 0);
            begin.put(partition, 0L);
            end.put(partition, (long) held.size());
            long offset = 0;
            for (Map.Entry<String, byte[]> row : held.entrySet()) {
                records.add(new ConsumerRecord<>(topic, 0, offset++, row.getKey(), row.getValue()));
            }
        });
        consumer.updateBeginningOffsets(begin);
        consumer.updateEndOffsets(end);
        if (answers) {
            consumer.schedulePollTask(() -> records.forEach(consumer::addRecord));
        }
        return consumer;
    }
}
