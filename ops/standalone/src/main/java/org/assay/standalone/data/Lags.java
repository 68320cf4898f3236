package org.assay.standalone.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** Reads where groups stand. */
public final class Lags {
    private static final Comparator<TopicPartition> ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);

    private final Connection connection;

    /** Uses a connection, which stays open. */
    public Lags(Connection connection) {
        this.connection = connection;
    }

    /** Where each of the groups stands. A group that nobody has joined yet is not stable and stands nowhere. */
    public List<GroupLag> of(Collection<String> groups) {
        Admin admin = connection.admin();
        Map<String, KafkaFuture<ConsumerGroupDescription>> described =
                admin.describeConsumerGroups(groups).describedGroups();
        Map<String, ListConsumerGroupOffsetsSpec> specs = groups.stream()
                .collect(Collectors.toMap(Function.identity(), group -> new ListConsumerGroupOffsetsSpec()));
        Map<String, Map<TopicPartition, OffsetAndMetadata>> committed =
                TopicScan.get(admin.listConsumerGroupOffsets(specs).all());
        Map<String, Boolean> stable = new HashMap<>();
        Map<String, Set<TopicPartition>> read = new HashMap<>();
        for (String group : groups) {
            Set<TopicPartition> partitions = new HashSet<>(committed.get(group).keySet());
            stable.put(group, describe(described.get(group), partitions));
            read.put(group, partitions);
        }
        Set<TopicPartition> all = read.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Map<TopicPartition, Long> starts = offsets(all, OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED);
        Map<TopicPartition, Long> stables = offsets(all, OffsetSpec.latest(), IsolationLevel.READ_COMMITTED);
        Map<TopicPartition, Long> ends = offsets(all, OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED);
        List<GroupLag> lags = new ArrayList<>();
        for (String group : groups) {
            SortedMap<TopicPartition, GroupLag.Place> places = new TreeMap<>(ORDER);
            for (TopicPartition partition : read.get(group)) {
                OffsetAndMetadata done = committed.get(group).get(partition);
                long from = done == null ? starts.get(partition) : done.offset();
                places.put(partition, new GroupLag.Place(from, stables.get(partition), ends.get(partition)));
            }
            lags.add(new GroupLag(group, stable.get(group), places));
        }
        return lags;
    }

    /**
     * Whether what a group has not read holds no record. A partition into which only aborted transactions were written since its reader
     * began is never committed, because nothing of it was processed.
     */
    boolean isEmptyBeyond(GroupLag lag) {
        Map<TopicPartition, GroupLag.Place> behind = lag.places().entrySet().stream()
                .filter(place -> place.getValue().lag() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (behind.isEmpty()) {
            return true;
        }
        try (Consumer<String, byte[]> consumer = connection.consumer()) {
            consumer.assign(behind.keySet());
            behind.forEach((partition, place) -> consumer.seek(partition, place.committed()));
            Map<TopicPartition, Long> ends = new HashMap<>();
            behind.forEach((partition, place) -> ends.put(partition, place.stable()));
            // One record is enough to know; there may be millions.
            return TopicScan.readWhile(consumer, ends, record -> false);
        }
    }

    /** Adds what the members were given; false for a group that is moving or has no members. */
    private static boolean describe(KafkaFuture<ConsumerGroupDescription> described, Set<TopicPartition> partitions) {
        try {
            ConsumerGroupDescription group = TopicScan.get(described);
            group.members()
                    .forEach(member -> partitions.addAll(member.assignment().topicPartitions()));
            return group.groupState() == GroupState.STABLE && !group.members().isEmpty();
        } catch (GroupIdNotFoundException absent) {
            return false;
        }
    }

    private Map<TopicPartition, Long> offsets(
            Set<TopicPartition> partitions, OffsetSpec spec, IsolationLevel isolation) {
        Map<TopicPartition, OffsetSpec> wanted =
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> spec));
        Map<TopicPartition, ListOffsetsResultInfo> found = TopicScan.get(connection
                .admin()
                .listOffsets(wanted, new ListOffsetsOptions(isolation))
                .all());
        Map<TopicPartition, Long> offsets = new HashMap<>();
        found.forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }
}
