package org.assay.testkit.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KafkaFixtureIT {
    @RegisterExtension
    static final KafkaFixture KAFKA = KafkaFixture.shared();

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration SHORTLY = Duration.ofMillis(500);

    private final String topic = KAFKA.uniqueName("topic");
    private final String group = KAFKA.uniqueName("group");
    private KafkaProducer<String, String> producer;

    @BeforeEach
    void open() {
        KAFKA.createTopic(topic, 2, Map.of("retention.ms", "-1"));
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", KAFKA.bootstrapServers(), "transactional.id", topic),
                new StringSerializer(),
                new StringSerializer());
        producer.initTransactions();
    }

    @AfterEach
    void close() {
        producer.close();
    }

    @Test
    void shouldReadTheCommittedRecordsOfEveryPartition() throws Exception {
        producer.beginTransaction();
        send(0, "a");
        send(1, "b");
        send(0, "c");
        producer.commitTransaction();
        producer.beginTransaction();
        send(1, "aborted");
        producer.abortTransaction();

        assertThat(KAFKA.consumeAll(topic, new StringDeserializer(), new StringDeserializer()))
                .extracting(ConsumerRecord::value)
                .containsExactly("a", "c", "b");
    }

    @Test
    void shouldCreateTheTopicWithItsSettings() throws Exception {
        assertThat(KAFKA.admin()
                        .describeTopics(List.of(topic))
                        .allTopicNames()
                        .get()
                        .get(topic)
                        .partitions())
                .hasSize(2);
        assertThatThrownBy(() -> KAFKA.createTopic(topic, 1, Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(topic);
    }

    @Test
    void shouldSeeAGroupAtTheEndThoughAMarkerLiesBehindItsOffset() throws Exception {
        producer.beginTransaction();
        send(0, "a");
        producer.commitTransaction();
        commit(0, 1);

        KAFKA.awaitGroupAtEnd(group, SOON);

        producer.beginTransaction();
        send(0, "aborted");
        producer.abortTransaction();
        KAFKA.awaitGroupAtEnd(group, SOON);
    }

    @Test
    void shouldNotSeeAGroupAtTheEndWhileARecordIsLeft() throws Exception {
        producer.beginTransaction();
        send(0, "a");
        send(0, "b");
        producer.commitTransaction();
        commit(0, 1);

        assertThatThrownBy(() -> KAFKA.awaitGroupAtEnd(group, SHORTLY))
                .isInstanceOf(ConditionTimeoutException.class)
                .hasMessageContaining(topic + "-0")
                .hasMessageContaining("committed 1 of 3");
    }

    @Test
    void shouldNotSeeAGroupAtTheEndWhileAnotherPartitionWasNotBegun() throws Exception {
        producer.beginTransaction();
        send(0, "a");
        send(1, "b");
        producer.commitTransaction();
        commit(0, 1);

        assertThatThrownBy(() -> KAFKA.awaitGroupAtEnd(group, SHORTLY)).hasMessageContaining(topic + "-1");
    }

    @Test
    void shouldNotSeeAGroupAtTheEndWhileATransactionIsOpen() throws Exception {
        producer.beginTransaction();
        send(0, "a");
        producer.commitTransaction();
        commit(0, 1);
        producer.beginTransaction();
        send(0, "open");

        assertThatThrownBy(() -> KAFKA.awaitGroupAtEnd(group, SHORTLY)).hasMessageContaining("transaction is open");
    }

    @Test
    void shouldNotSeeAGroupAtTheEndThatHasNotBegun() throws Exception {
        producer.beginTransaction();
        send(0, "a");
        producer.commitTransaction();

        assertThatThrownBy(() -> KAFKA.awaitGroupAtEnd(group, SHORTLY)).hasMessageContaining("committed nothing");
        assertThatThrownBy(() -> KAFKA.awaitGroupAtEnd(group, SHORTLY, topic)).hasMessageContaining(topic + "-0");
    }

    private void send(int partition, String value) throws Exception {
        producer.send(new ProducerRecord<>(topic, partition, null, value)).get();
    }

    private void commit(int partition, long offset) throws Exception {
        KAFKA.admin()
                .alterConsumerGroupOffsets(
                        group, Map.of(new TopicPartition(topic, partition), new OffsetAndMetadata(offset)))
                .all()
                .get();
    }
}
