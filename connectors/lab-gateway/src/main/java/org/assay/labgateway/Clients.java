package org.assay.labgateway;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka's clients as this door needs them; nobody can set them to less. */
final class Clients {
    private final Map<String, Object> settings;

    Clients(Map<String, Object> settings) {
        this.settings = new HashMap<>(settings);
        this.settings.putIfAbsent("enable.metrics.push", false);
    }

    /** What is accepted is stored, and once. */
    Producer<String, byte[]> producer(Duration within, long bytes) {
        Map<String, Object> own = new HashMap<>(settings);
        int millis = Math.toIntExact(within.toMillis());
        own.put("acks", "all");
        own.put("enable.idempotence", true);
        own.putIfAbsent("compression.type", "lz4");
        own.put("linger.ms", 2);
        own.put("buffer.memory", bytes + (16 << 20));
        // A request does not wait in vain: what the broker has not taken in time is given up before the client hears of
        // it.
        own.put("max.block.ms", Math.max(1, millis / 4));
        own.put("request.timeout.ms", Math.max(1, millis / 2));
        own.put("delivery.timeout.ms", Math.max(2, millis * 3 / 4));
        return new KafkaProducer<>(own, new StringSerializer(), new ByteArraySerializer());
    }

    Consumer<String, byte[]> consumer() {
        Map<String, Object> own = new HashMap<>(settings);
        own.remove("group.id");
        own.put("isolation.level", "read_committed");
        own.put("enable.auto.commit", false);
        own.put("auto.offset.reset", "earliest");
        own.putIfAbsent("fetch.max.wait.ms", 100);
        own.put("max.poll.records", 2_000);
        return new KafkaConsumer<>(own, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** For the serdes: the contract is registered by the operator, never by the door. */
    Map<String, Object> registry() {
        Map<String, Object> own = new HashMap<>(settings);
        own.put("auto.register.schemas", false);
        return own;
    }
}
