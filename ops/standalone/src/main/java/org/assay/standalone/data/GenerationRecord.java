package org.assay.standalone.data;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.assay.contract.topic.App;
import org.assay.contract.topic.Generations;
import org.assay.contract.topic.Topics;

/** Where a cluster keeps which generation of each app is in force. */
public final class GenerationRecord {
    private GenerationRecord() {}

    /** What is in force. */
    static Generations read(Connection connection) {
        Map<App, Integer> numbers = new EnumMap<>(App.class);
        new TopicScan(connection)
                .raw(
                        List.of(Topics.GENERATIONS.name()),
                        entry -> App.of(entry.key()).ifPresent(app -> numbers.put(app, number(entry.value()))));
        return new Generations(numbers, Set.of());
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
