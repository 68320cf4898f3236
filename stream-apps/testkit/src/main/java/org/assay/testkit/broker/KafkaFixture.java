package org.assay.testkit.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real broker for tests, shared by all tests of the JVM. Tests keep out of each other's way by {@link #uniqueName}.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final KafkaFixture KAFKA = KafkaFixture.shared();
 * }</pre>
 *
 * <p>The broker is a container where a container engine runs and the embedded broker elsewhere; the system property
 * {@code assay.test.broker} says {@code embedded} or {@code container} instead. Topics are not created by use.
 */
public final class KafkaFixture implements BeforeAllCallback {
    private static final KafkaFixture SHARED = new KafkaFixture();
    private static final Duration READ_WITHIN = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(100);

    private KafkaFixture() {}

    /** The fixture; its broker starts with the first use. */
    public static KafkaFixture shared() {
        return SHARED;
    }

    /** Starts the broker before the tests' own time begins. */
    @Override
    public void beforeAll(ExtensionContext context) {
        bootstrapServers();
    }

    /** The address for {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return SharedBroker.bootstrapServers();
    }

    /** An admin client of the broker, shared too: do not close it. */
    public Admin admin() {
        return AdminHolder.ADMIN;
    }

    /** A name that no other test has, for topics, groups, application ids and transactional ids. */
    public String uniqueName(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /**
     * Creates a topic.
     *
     * @return its name
     */
    public String createTopic(String name, int partitions, Map<String, String> config) {
        try {
            admin().createTopics(List.of(new NewTopic(name, partitions, (short) 1).configs(config)))
                    .all()
                    .get();
            return name;
        } catch (ExecutionException e) {
            throw new IllegalStateException("topic " + name + " was not created: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Waits until a group has nothing left to read: no transaction is open on its partitions and no committed record lies behind its
     * committed offsets. Looks at every topic of which the group has a partition assigned or an offset committed, a Streams app's
     * repartition topics included, and at the named ones. The group must have committed something, unless topics are named.
     *
     * @param topics topics the group must have read, also if it has not begun
     * @throws org.awaitility.core.ConditionTimeoutException with what is left
     */
    public void awaitGroupAtEnd(String group, Duration timeout, String... topics) {
        GroupProgress progress = new GroupProgress(bootstrapServers(), admin(), group, Set.of(topics));
        Awaitility.await("group " + group + " at end")
                .atMost(timeout)
                .pollInterval(POLL)
                .pollDelay(Duration.ZERO)
                // In another thread the last look would be interrupted when the time is up, and what is left would not
                // be said.
                .pollInSameThread()
                .untilAsserted(() -> Assertions.assertThat(progress.left()).isEmpty());
    }

    /** Every committed record of a topic up to its end at the time of the call, partition by partition. */
    public <K, V> List<ConsumerRecord<K, V>> consumeAll(String topic, Deserializer<K> keys, Deserializer<V> values) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", bootstrapServers(),
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest",
                "enable.auto.commit", "false");
        List<ConsumerRecord<K, V>> records = new ArrayList<>();
        try (KafkaConsumer<K, V> consumer = new KafkaConsumer<>(config, keys, values)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Awaitility.await("end of " + topic)
                    .atMost(READ_WITHIN)
                    .pollInterval(Duration.ofMillis(1))
                    .pollDelay(Duration.ZERO)
                    .pollInSameThread()
                    .until(() -> {
                        consumer.poll(POLL).forEach(records::add);
                        return ends.entrySet().stream()
                                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
                    });
            // A poll may bring records that came after the call.
            records.removeIf(
                    record -> record.offset() >= ends.get(new TopicPartition(record.topic(), record.partition())));
        }
        records.sort(Comparator.comparingInt(ConsumerRecord::partition));
        return records;
    }

    private static final class AdminHolder {
        static final Admin ADMIN = Admin.create(Map.of("bootstrap.servers", SharedBroker.bootstrapServers()));
    }
}
