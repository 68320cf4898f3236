package org.assay.reference;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.assay.contract.ingress.ReleaseActivated;
import org.assay.contract.ingress.TopicManifest;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.ReferenceTopics;
import org.assay.domain.reference.ReferenceRow;
import org.assay.domain.reference.ReleaseRows;
import org.assay.serdes.ConfiguredSerdes;

/**
 * Writes releases to the reference topics. Rows that are there already stay as they are, so loading twice, or again after a
 * break, changes nothing. The activation is returned, not sent: it is the operator's command.
 *
 * <p>Uses the consumer and the producer without closing them. Not for use by several threads, nor by two loaders at once.
 */
public final class ReferenceLoader {

    private static final Duration POLL = Duration.ofMillis(200);

    private final ReferenceCodec codec;
    private final Consumer<String, byte[]> consumer;
    private final Producer<String, byte[]> producer;

    /**
     * A loader.
     *
     * @param consumer reads committed records from any offset; needs no group
     * @param producer waits for all replicas
     */
    public ReferenceLoader(
            ConfiguredSerdes serdes, Consumer<String, byte[]> consumer, Producer<String, byte[]> producer) {
        this.codec = new ReferenceCodec(serdes);
        this.consumer = consumer;
        this.producer = producer;
    }

    /**
     * Writes what is missing of the releases 1 to {@code number}.
     *
     * @param releases what each release adds, as {@link ReferenceFiles#releases} reads it
     * @param number the release to activate
     * @param patience longest time without a record while the topics are read
     * @return the activation of the release, with its manifest
     * @throws ReferenceConflict when the topics hold other rows under these numbers; nothing is written then
     */
    public ReleaseActivated load(Collection<ReleaseRows> releases, int number, Duration patience)
            throws ReferenceConflict {
        Map<String, Map<String, byte[]>> held = read(patience);
        List<ProducerRecord<String, byte[]>> missing = missing(releases, number, held);
        send(missing);
        missing.forEach(row -> held.get(row.topic()).put(row.key(), row.value()));
        List<TopicManifest> manifest = ReferenceTopics.ALL.stream()
                .map(topic -> ReferenceManifest.of(topic.name(), held.get(topic.name()), number))
                .toList();
        return new ReleaseActivated(number, manifest);
    }

    private List<ProducerRecord<String, byte[]>> missing(
            Collection<ReleaseRows> releases, int number, Map<String, Map<String, byte[]>> held)
            throws ReferenceConflict {
        List<ProducerRecord<String, byte[]>> missing = new ArrayList<>();
        Set<String> conflicts = new TreeSet<>();
        Map<String, Set<String>> wanted = new TreeMap<>();
        held.keySet().forEach(topic -> wanted.put(topic, new TreeSet<>()));
        for (ReleaseRows release : releases) {
            if (release.release() > number) {
                continue;
            }
            for (ReferenceRow row : release.rows()) {
                ReferenceRecord wantedRecord = ReferenceRecords.toRecord(release.release(), row);
                String topic = wantedRecord.topic().name();
                byte[] present = held.get(topic).get(wantedRecord.key());
                wanted.get(topic).add(wantedRecord.key());
                if (present == null) {
                    missing.add(new ProducerRecord<>(topic, wantedRecord.key(), codec.encode(wantedRecord)));
                } else if (!codec.decode(topic, present).equals(row)) {
                    conflicts.add(topic + " " + wantedRecord.key());
                }
            }
        }
        held.forEach((topic, rows) -> ReferenceManifest.upTo(rows, number).keySet().stream()
                .filter(key -> !wanted.get(topic).contains(key))
                .forEach(key -> conflicts.add(topic + " " + key)));
        if (!conflicts.isEmpty()) {
            throw new ReferenceConflict(List.copyOf(conflicts));
        }
        return missing;
    }

    private Map<String, Map<String, byte[]>> read(Duration patience) {
        Map<String, Map<String, byte[]>> held = new HashMap<>();
        List<TopicPartition> partitions = new ArrayList<>();
        for (OwnedTopic<?> topic : ReferenceTopics.ALL) {
            held.put(topic.name(), new HashMap<>());
            List<PartitionInfo> infos = consumer.partitionsFor(topic.name());
            if (infos == null || infos.isEmpty()) {
                throw new KafkaException("there is no topic " + topic.name() + "; create the topics first");
            }
            infos.forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long last = System.nanoTime();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            var records = consumer.poll(POLL);
            records.forEach(row -> held.get(row.topic()).put(row.key(), row.value()));
            if (!records.isEmpty()) {
                last = System.nanoTime();
            } else if (System.nanoTime() - last > patience.toNanos()) {
                throw new KafkaException("no record of the reference topics came for " + patience.toSeconds()
                        + " s; see whether the brokers are up");
            }
        }
        return held;
    }

    private void send(List<ProducerRecord<String, byte[]>> rows) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        rows.forEach(row -> sent.add(producer.send(row)));
        producer.flush();
        for (Future<RecordMetadata> result : sent) {
            try {
                result.get();
            } catch (ExecutionException e) {
                throw new KafkaException("a row of the reference data could not be written", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new KafkaException("interrupted while writing the reference data", e);
            }
        }
    }
}
