package org.assay.standalone.data;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.assay.contract.topic.App;
import org.assay.contract.topic.Generations;
import org.assay.contract.topic.Topics;

/** Where a cluster keeps which generation of each app is in force. */
public final class GenerationRecord {
    private static final String TRANSACTIONAL_ID = "assay-rebuild";

    /** Readers wait no longer for a switch that was killed. */
    private static final Duration WITHIN = Duration.ofMinutes(2);

    private GenerationRecord() {}

    /** What is in force. */
    public static Generations read(Connection connection) {
        Map<App, Integer> numbers = new EnumMap<>(App.class);
        new TopicScan(connection)
                .raw(
                        List.of(Topics.GENERATIONS.name()),
                        entry -> App.of(entry.key()).ifPresent(app -> numbers.put(app, number(entry.value()))));
        return new Generations(numbers, Set.of());
    }

    /** What is in force once a switch that somebody has left is through or taken back. */
    public static Generations settled(Connection connection) {
        producer(connection).close();
        return read(connection);
    }

    /** The one producer that may switch; whoever had it before can no longer commit. To be closed by the caller. */
    public static Producer<String, byte[]> producer(Connection connection) {
        Producer<String, byte[]> producer = connection.producer(TRANSACTIONAL_ID, WITHIN);
        producer.initTransactions();
        return producer;
    }

    /** The record that puts a generation of an app into force. */
    public static ProducerRecord<String, byte[]> of(App app, int number) {
        return new ProducerRecord<>(
                Topics.GENERATIONS.name(), app.kebab(), Integer.toString(number).getBytes(StandardCharsets.UTF_8));
    }

    private static int number(byte[] value) {
        return Integer.parseInt(new String(value, StandardCharsets.UTF_8));
    }
}
