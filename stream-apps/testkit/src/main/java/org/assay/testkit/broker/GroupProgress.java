package org.assay.testkit.broker;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What a group has not read yet. */
final class GroupProgress {
    private static final Duration POLL = Duration.ofMillis(100);

    private final String bootstrapServers;
    private final Admin admin;
    private final String group;
    private final Set<String> named;

    GroupProgress(String bootstrapServers, Admin admin, String group, Set<String> named) {
        this.bootstrapServers = bootstrapServers;
        this.admin = admin;
        this.group = group;
        this.named = named;
    }

    /** What is left, in words, by topic and partition; empty at the end. */
    Map<String, String> left() throws ExecutionException, InterruptedException {
        // Committed offsets before end offsets: what a transaction wrote to a repartition topic is then already counted
        // in its end.
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        if (committed.isEmpty() && named.isEmpty()) {
            return Map.of(group, "has committed nothing");
        }
        Set<TopicPartition> partitions = partitions(committed.keySet());
        Map<TopicPartition, Long> first = offsets(partitions, OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED);
        Map<TopicPartition, Long> stable = offsets(partitions, OffsetSpec.latest(), IsolationLevel.READ_COMMITTED);
        Map<TopicPartition, Long> last = offsets(partitions, OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED);
        Map<String, String> left = new TreeMap<>();
        Map<TopicPartition, Long> unread = new HashMap<>();
        for (TopicPartition partition : partitions) {
            OffsetAndMetadata offset = committed.get(partition);
            long next = offset == null ? first.get(partition) : offset.offset();
            if (stable.get(partition) < last.get(partition)) {
                left.put(partition.toString(), "a transaction is open at " + stable.get(partition));
            } else if (next < stable.get(partition)) {
                unread.put(partition, next);
            }
        }
        // Commit and abort markers take an offset each, and nobody reads them: only a record that a reader would see is
        // left.
        for (TopicPartition partition : withVisibleRecords(unread, stable)) {
            left.put(partition.toString(), "committed " + unread.get(partition) + " of " + stable.get(partition));
        }
        return left;
    }

    private Set<TopicPartition> partitions(Set<TopicPartition> committed)
            throws ExecutionException, InterruptedException {
        Set<String> topics = new HashSet<>(named);
        committed.forEach(partition -> topics.add(partition.topic()));
        topics.addAll(assignedTopics());
        return admin.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toSet());
    }

    private Set<String> assignedTopics() throws ExecutionException, InterruptedException {
        try {
            ConsumerGroupDescription description = admin.describeConsumerGroups(List.of(group))
                    .describedGroups()
                    .get(group)
                    .get();
            return description.members().stream()
                    .flatMap(member -> member.assignment().topicPartitions().stream())
                    .map(TopicPartition::topic)
                    .collect(Collectors.toSet());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return Set.of();
            }
            throw e;
        }
    }

    private Map<TopicPartition, Long> offsets(Set<TopicPartition> partitions, OffsetSpec spec, IsolationLevel isolation)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted =
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> spec));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> entry : admin.listOffsets(
                        wanted, new ListOffsetsOptions(isolation))
                .all()
                .get()
                .entrySet()) {
            offsets.put(entry.getKey(), entry.getValue().offset());
        }
        return offsets;
    }

    private Set<TopicPartition> withVisibleRecords(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        Set<TopicPartition> visible = new HashSet<>();
        if (from.isEmpty()) {
            return visible;
        }
        Map<String, Object> config = Map.of(
                "bootstrap.servers", bootstrapServers,
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest",
                "enable.auto.commit", "false",
                "max.poll.records", "1");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            for (Map.Entry<TopicPartition, Long> entry : from.entrySet()) {
                TopicPartition partition = entry.getKey();
                consumer.assign(List.of(partition));
                consumer.seek(partition, entry.getValue());
                while (!visible.contains(partition) && consumer.position(partition) < to.get(partition)) {
                    if (!consumer.poll(POLL).isEmpty()) {
                        visible.add(partition);
                    }
                }
            }
        }
        return visible;
    }
}
