package org.assay.standalone.rebuild;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.assay.contract.topic.App;
import org.assay.contract.topic.OwnedTopic;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.GenerationRecord;
import org.assay.standalone.data.TopicScan;

/**
 * Puts a generation into force, in one transaction: the differences on the public names, where its apps go on there, and its
 * number. Before the commit nothing has changed; neither the apps of before nor those of the generation may write meanwhile.
 */
final class Switching {
    private final Connection connection;
    private final Plan plan;

    Switching(Connection connection, Plan plan) {
        this.connection = connection;
        this.plan = plan;
    }

    /**
     * Switches.
     *
     * @param positions where apps go on that read other names from now on
     */
    void run(List<Changes> changes, List<Handover.GoesOn> positions) {
        try (Producer<String, byte[]> producer = GenerationRecord.producer(connection)) {
            Map<TopicPartition, Long> ends = ends(positions);
            producer.beginTransaction();
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (Changes one : changes) {
                one.toPublish().forEach(change -> sent.add(producer.send(record(one.topic(), change))));
            }
            plan.apps().forEach(app -> sent.add(producer.send(GenerationRecord.of(app, plan.number()))));
            producer.flush();
            for (Future<RecordMetadata> future : sent) {
                RecordMetadata at = written(future);
                ends.merge(new TopicPartition(at.topic(), at.partition()), at.offset() + 1, Math::max);
            }
            positions.forEach(goesOn -> {
                Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
                goesOn.topics()
                        .forEach(topic -> partitions(topic)
                                .forEach(partition ->
                                        offsets.put(partition, new OffsetAndMetadata(ends.get(partition)))));
                if (!offsets.isEmpty()) {
                    producer.sendOffsetsToTransaction(offsets, connection.group(goesOn.group()));
                }
            });
            producer.commitTransaction();
        }
    }

    private <V> ProducerRecord<String, byte[]> record(OwnedTopic<V> topic, Change change) {
        SpecificRecord value = change.rebuilt();
        if (value == null) {
            App owner = topic.owners().iterator().next();
            value = Withdrawal.of(change.published(), plan.switched().version(owner, 0));
        }
        byte[] bytes = connection
                .values(topic)
                .serializer()
                .serialize(topic.name(), topic.valueType().cast(value));
        return new ProducerRecord<>(topic.name(), change.partition(), change.key(), bytes);
    }

    private Map<TopicPartition, Long> ends(List<Handover.GoesOn> positions) {
        Map<TopicPartition, OffsetSpec> wanted = positions.stream()
                .flatMap(goesOn -> goesOn.topics().stream())
                .distinct()
                .flatMap(topic -> partitions(topic).stream())
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        TopicScan.get(connection.admin().listOffsets(wanted).all())
                .forEach((partition, info) -> ends.put(partition, info.offset()));
        return ends;
    }

    private static List<TopicPartition> partitions(OwnedTopic<?> topic) {
        return IntStream.range(0, topic.partitions())
                .mapToObj(number -> new TopicPartition(topic.name(), number))
                .toList();
    }

    private static RecordMetadata written(Future<RecordMetadata> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
