package org.assay.standalone.data;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.assay.contract.topic.OwnedTopic;

/** Writes a few records of the operator, and returns when the broker has all of them. */
public final class Sending {
    private Sending() {}

    /** Writes values in their order, all under one key; null for none. */
    public static <V> void send(Connection connection, OwnedTopic<V> topic, String key, List<V> values) {
        var serializer = connection.values(topic).serializer();
        try (Producer<String, byte[]> producer = connection.producer()) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (V value : values) {
                sent.add(producer.send(
                        new ProducerRecord<>(topic.name(), key, serializer.serialize(topic.name(), value))));
            }
            for (Future<RecordMetadata> future : sent) {
                future.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
