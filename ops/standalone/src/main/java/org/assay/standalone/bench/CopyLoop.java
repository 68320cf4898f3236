package org.assay.standalone.bench;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.assay.runtime.config.Profile;

/** Copies records exactly once, bytes only: the least that anything in between two topics can cost. */
final class CopyLoop implements Runnable {
    private static final Duration POLL = Duration.ofMillis(50);

    private final Map<String, Object> consumerSettings;
    private final Map<String, Object> producerSettings;
    private final List<String> inputs;
    private final Runnable reads;
    private final long commitNanos;
    private final Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
    private volatile boolean isStopped;
    private boolean isOpen;
    private long openedAt;

    /**
     * One loop of a group.
     *
     * @param reads told when it has its partitions
     * @param number tells its transactional id from those of the other loops
     */
    CopyLoop(
            Map<String, Object> consumerSettings,
            Map<String, Object> producerSettings,
            List<String> inputs,
            Runnable reads,
            int number) {
        this.consumerSettings = new HashMap<>(consumerSettings);
        this.consumerSettings.put("group.id", Contender.COPY.reader());
        this.consumerSettings.put("enable.auto.commit", false);
        this.consumerSettings.put("auto.offset.reset", "earliest");
        this.producerSettings = new HashMap<>(producerSettings);
        this.producerSettings.put("transactional.id", Contender.COPY.reader() + "-" + number);
        this.inputs = inputs;
        this.reads = reads;
        this.commitNanos = Duration.ofMillis(
                        Long.parseLong(Profile.THROUGHPUT.settings().get("commit.interval.ms")))
                .toNanos();
    }

    /** Ends the loop after a last commit. */
    void stop() {
        isStopped = true;
    }

    @Override
    public void run() {
        try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                        consumerSettings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
                Producer<byte[], byte[]> producer =
                        new KafkaProducer<>(producerSettings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            consumer.subscribe(inputs, new Assigned(consumer, producer));
            while (!isStopped) {
                copy(consumer.poll(POLL), producer);
                if (isOpen && System.nanoTime() - openedAt >= commitNanos) {
                    commit(consumer, producer);
                }
            }
            commit(consumer, producer);
        } catch (RuntimeException failed) {
            WorkerMain.fail(failed);
        }
    }

    private void copy(ConsumerRecords<byte[], byte[]> records, Producer<byte[], byte[]> producer) {
        if (records.isEmpty()) {
            return;
        }
        if (!isOpen) {
            producer.beginTransaction();
            isOpen = true;
            openedAt = System.nanoTime();
        }
        for (ConsumerRecord<byte[], byte[]> record : records) {
            // A refused record fails the commit.
            Future<RecordMetadata> unused =
                    producer.send(new ProducerRecord<>(Contender.Names.COPIES, record.key(), record.value()));
        }
        done.putAll(records.nextOffsets());
    }

    private void commit(Consumer<byte[], byte[]> consumer, Producer<byte[], byte[]> producer) {
        if (isOpen) {
            producer.sendOffsetsToTransaction(done, consumer.groupMetadata());
            producer.commitTransaction();
            done.clear();
            isOpen = false;
        }
    }

    private final class Assigned implements ConsumerRebalanceListener {
        private final Consumer<byte[], byte[]> consumer;
        private final Producer<byte[], byte[]> producer;

        Assigned(Consumer<byte[], byte[]> consumer, Producer<byte[], byte[]> producer) {
            this.consumer = consumer;
            this.producer = producer;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            commit(consumer, producer);
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            if (!partitions.isEmpty()) {
                reads.run();
            }
        }
    }
}
