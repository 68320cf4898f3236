package org.assay.standalone.data;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.Deserializer;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.OwnedTopicFamily;

/**
 * Reads whole topics, from the beginning to where they ended when the reading began. Committed records only. The order holds inside a
 * partition. A topic that does not exist is empty.
 */
public final class TopicScan {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration STALLED = Duration.ofSeconds(30);

    private final Connection connection;

    /** A scan over a connection, which stays open. */
    public TopicScan(Connection connection) {
        this.connection = connection;
    }

    /** Gives every record of a topic. */
    public <V> void each(OwnedTopic<V> topic, java.util.function.Consumer<Entry<V>> taker) {
        each(List.of(topic), taker);
    }

    /** Gives every record of some topics. */
    public <V> void each(Collection<OwnedTopic<V>> topics, java.util.function.Consumer<Entry<V>> taker) {
        Map<String, Deserializer<V>> deserializers = new HashMap<>();
        topics.forEach(topic -> deserializers.put(
                connection.name(topic), connection.values(topic).deserializer()));
        raw(deserializers.keySet(), entry -> {
            Deserializer<V> deserializer = deserializers.get(entry.topic());
            V value = entry.value() == null
                    ? null
                    : deserializer.deserialize(entry.topic(), entry.headers(), entry.value());
            taker.accept(entry.with(value));
        });
    }

    /** Gives the records of one partition whose key is wanted; the others are not decoded. */
    public <V> void each(
            OwnedTopic<V> topic, int partition, Predicate<String> wanted, java.util.function.Consumer<Entry<V>> taker) {
        Deserializer<V> deserializer = connection.values(topic).deserializer();
        raw(Set.of(new TopicPartition(connection.name(topic), partition)), entry -> {
            if (wanted.test(entry.key())) {
                taker.accept(entry.with(deserializer.deserialize(entry.topic(), entry.headers(), entry.value())));
            }
        });
    }

    /** How many offsets each partition of a topic spans, those of transaction markers included. */
    public SortedMap<Integer, Long> sizes(OwnedTopic<?> topic) {
        Set<TopicPartition> partitions = partitions(List.of(connection.name(topic)));
        SortedMap<Integer, Long> sizes = new TreeMap<>();
        try (Consumer<String, byte[]> consumer = connection.consumer()) {
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
            consumer.endOffsets(partitions)
                    .forEach((partition, end) -> sizes.put(partition.partition(), end - begins.get(partition)));
        }
        return sizes;
    }

    /** Every record of a topic. */
    public <V> List<Entry<V>> all(OwnedTopic<V> topic) {
        List<Entry<V>> entries = new ArrayList<>();
        each(topic, entries::add);
        return entries;
    }

    /** The last value of each key, as compaction leaves them; a key with a tombstone is gone. */
    public <V> SortedMap<String, V> lastByKey(OwnedTopic<V> topic) {
        SortedMap<String, V> last = new TreeMap<>();
        each(topic, entry -> {
            if (entry.value() == null) {
                last.remove(entry.key());
            } else {
                last.put(entry.key(), entry.value());
            }
        });
        return last;
    }

    /** The topics of a family that exist, by name. */
    public <V> List<OwnedTopic<V>> topicsOf(OwnedTopicFamily<V> family) {
        return get(connection.admin().listTopics().names()).stream()
                .sorted()
                .flatMap(name -> family.principal(name).stream())
                .map(family::of)
                .toList();
    }

    /** Gives every record of some topics, its value as it lies there. */
    public void raw(Collection<String> topics, java.util.function.Consumer<Entry<byte[]>> taker) {
        raw(partitions(topics), taker);
    }

    private void raw(Set<TopicPartition> partitions, java.util.function.Consumer<Entry<byte[]>> taker) {
        if (partitions.isEmpty()) {
            return;
        }
        try (Consumer<String, byte[]> consumer = connection.consumer()) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            // With read_committed the end is before the first open transaction.
            read(consumer, consumer.endOffsets(partitions), taker);
        }
    }

    /** One record, if it is there and committed. */
    public Optional<Entry<byte[]>> find(TopicPartition partition, long offset) {
        if (!partitions(List.of(partition.topic())).contains(partition)) {
            return Optional.empty();
        }
        List<Entry<byte[]>> found = new ArrayList<>();
        try (Consumer<String, byte[]> consumer = connection.consumer()) {
            consumer.assign(List.of(partition));
            long begin = consumer.beginningOffsets(List.of(partition)).get(partition);
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            if (offset < begin || offset >= end) {
                return Optional.empty();
            }
            consumer.seek(partition, offset);
            read(consumer, Map.of(partition, offset + 1), found::add);
        }
        return found.stream().filter(entry -> entry.offset() == offset).findFirst();
    }

    /** Reads from where the consumer stands up to the given ends. */
    static void read(
            Consumer<String, byte[]> consumer,
            Map<TopicPartition, Long> ends,
            java.util.function.Consumer<Entry<byte[]>> taker) {
        readWhile(consumer, ends, entry -> {
            taker.accept(entry);
            return true;
        });
    }

    /**
     * Reads from where the consumer stands up to the given ends, for as long as a record lets it go on.
     *
     * @return whether all was read
     */
    static boolean readWhile(
            Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends, Predicate<Entry<byte[]>> goesOn) {
        Set<TopicPartition> open = new HashSet<>(ends.keySet());
        long progress = System.nanoTime();
        long before = -1;
        while (true) {
            open.removeIf(partition -> consumer.position(partition) >= ends.get(partition));
            if (open.isEmpty()) {
                return true;
            }
            long position = open.stream().mapToLong(consumer::position).sum() - open.size();
            if (position != before) {
                before = position;
                progress = System.nanoTime();
            } else if (System.nanoTime() - progress > STALLED.toNanos()) {
                throw new TimeoutException("no record within " + STALLED.toSeconds() + " s of " + open);
            }
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                if (record.offset() < ends.get(new TopicPartition(record.topic(), record.partition()))
                        && !goesOn.test(entry(record))) {
                    return false;
                }
            }
        }
    }

    private static Entry<byte[]> entry(ConsumerRecord<String, byte[]> record) {
        return new Entry<>(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                record.key(),
                record.value(),
                record.headers());
    }

    private Set<TopicPartition> partitions(Collection<String> topics) {
        Set<TopicPartition> partitions = new HashSet<>();
        Map<String, KafkaFuture<TopicDescription>> described =
                connection.admin().describeTopics(topics).topicNameValues();
        described.forEach((topic, description) -> {
            try {
                int count = get(description).partitions().size();
                for (int i = 0; i < count; i++) {
                    partitions.add(new TopicPartition(topic, i));
                }
            } catch (UnknownTopicOrPartitionException absent) {
                // Nobody has written to it, so there is nothing to read.
            }
        });
        return partitions;
    }

    /** What an admin client was asked for, or why it is not to be had. */
    public static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
