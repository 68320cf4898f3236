package org.assay.standalone.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.assay.contract.topic.Topics;
import org.assay.domain.reference.Submitter;
import org.assay.provisioner.Plan;
import org.assay.provisioner.PlanApply;
import org.assay.provisioner.TopicReader;
import org.assay.provisioner.TopicSpec;
import org.assay.standalone.stack.StackTopics;

/** Topics and groups as a measurement needs them: submissions and reference data stay, everything that was made of them goes. */
final class Stage {
    private static final Duration THERE_WITHIN = Duration.ofSeconds(30);
    private static final long LOOK_MILLIS = 50;
    private static final List<String> KEPT = List.of("__", "sampling.ingress.", "sampling.reference.");

    private final BenchStack stack;

    Stage(BenchStack stack) {
        this.stack = stack;
    }

    /** Topics with registrations and results: what all contenders read. */
    List<String> inputs() {
        List<String> inputs = new ArrayList<>();
        for (Submitter submitter : stack.references().submitters()) {
            if (submitter.kind() == Submitter.Kind.LAB) {
                inputs.add(Topics.INGRESS_RESULT.of(submitter.principal()).name());
            } else if (submitter.kind() == Submitter.Kind.OFFICE) {
                inputs.add(Topics.INGRESS_SAMPLE.of(submitter.principal()).name());
            }
        }
        return inputs;
    }

    /** Makes the topics that are not there and waits until they are. */
    void provision() {
        List<TopicSpec> wanted =
                new ArrayList<>(StackTopics.wanted(stack.references().submitters()));
        for (String name : Contender.Names.ALL) {
            wanted.add(new TopicSpec(name, Topics.PARTITIONS, TopicSpec.CLUSTER_DEFAULT, Topics.JOURNAL.settings()));
        }
        Plan plan = Plan.between(new TopicReader(admin()).read(wanted), wanted);
        new PlanApply(admin())
                .apply(plan).stream()
                        .flatMap(outcome -> outcome.problem().stream())
                        .findFirst()
                        .ifPresent(problem -> {
                            throw new IllegalStateException(problem);
                        });
        awaitLeaders(wanted.stream().map(TopicSpec::name).toList());
    }

    /** Deletes every topic but submissions and reference data, and every group's place. */
    void wipe() {
        Set<String> gone = get(admin().listTopics().names()).stream()
                .filter(name -> !isKept(name))
                .collect(Collectors.toCollection(TreeSet::new));
        get(admin().deleteTopics(gone).all());
        for (Contender contender : Contender.values()) {
            admin().deleteConsumerGroups(contender.groups())
                    .deletedGroups()
                    .values()
                    .forEach(Stage::unlessAbsent);
        }
    }

    /** Lets a group, which nobody may be in, begin at these places. */
    void place(String group, Map<TopicPartition, Long> offsets) {
        Map<TopicPartition, OffsetAndMetadata> places = new HashMap<>();
        offsets.forEach((partition, offset) -> places.put(partition, new OffsetAndMetadata(offset)));
        get(admin().alterConsumerGroupOffsets(group, places).all());
    }

    /** The beginning of every partition of the inputs. */
    Map<TopicPartition, Long> beginnings() {
        return offsets(inputs(), OffsetSpec.earliest());
    }

    /** The end of every partition of the inputs. */
    Map<TopicPartition, Long> ends() {
        return offsets(inputs(), OffsetSpec.latest());
    }

    /** Places after which the given share of the inputs is left. */
    Map<TopicPartition, Long> last(double share) {
        Map<TopicPartition, Long> places = new HashMap<>();
        ends().forEach((partition, end) -> places.put(partition, end - Math.round(end * share)));
        return places;
    }

    /** Ends of topics, added up: with what is not committed yet, and with the markers of transactions. */
    long written(Collection<String> topics) {
        return sum(offsets(topics, OffsetSpec.latest()));
    }

    /** How far a group has committed in the inputs, added up. They hold no markers, so these are records. */
    long committed(String group) {
        Set<String> inputs = Set.copyOf(inputs());
        Map<TopicPartition, OffsetAndMetadata> places =
                get(admin().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        return places.entrySet().stream()
                .filter(place -> inputs.contains(place.getKey().topic()))
                .mapToLong(place -> place.getValue().offset())
                .sum();
    }

    /** All partitions of topics. */
    Set<TopicPartition> partitions(Collection<String> topics) {
        Map<String, TopicDescription> described =
                get(admin().describeTopics(topics).allTopicNames());
        return described.values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toSet());
    }

    /** The end of what is committed in some partitions, added up. */
    long stable(Set<TopicPartition> partitions) {
        return sum(offsets(partitions, OffsetSpec.latest(), IsolationLevel.READ_COMMITTED));
    }

    private Map<TopicPartition, Long> offsets(Collection<String> topics, OffsetSpec spec) {
        return offsets(partitions(topics), spec, IsolationLevel.READ_UNCOMMITTED);
    }

    private Map<TopicPartition, Long> offsets(Set<TopicPartition> partitions, OffsetSpec spec, IsolationLevel level) {
        Map<TopicPartition, OffsetSpec> wanted =
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> spec));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        get(admin().listOffsets(wanted, new ListOffsetsOptions(level)).all())
                .forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    private static boolean isKept(String topic) {
        return KEPT.stream().anyMatch(topic::startsWith);
    }

    /** A topic is made a moment before its partitions can be used, and apps stop when they cannot. */
    private void awaitLeaders(List<String> topics) {
        long deadline = System.nanoTime() + THERE_WITHIN.toNanos();
        while (!haveLeaders(topics)) {
            if (System.nanoTime() - deadline > 0) {
                throw new TimeoutException("topics without a leader after " + THERE_WITHIN.toSeconds() + " s");
            }
            pause();
        }
    }

    private boolean haveLeaders(List<String> topics) {
        try {
            return get(admin().describeTopics(topics).allTopicNames()).values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .allMatch(partition ->
                            partition.leader() != null && !partition.leader().isEmpty());
        } catch (UnknownTopicOrPartitionException notYet) {
            return false;
        }
    }

    private Admin admin() {
        return stack.connection().admin();
    }

    private static void unlessAbsent(KafkaFuture<Void> deleted) {
        try {
            get(deleted);
        } catch (GroupIdNotFoundException absent) {
            // It has not been started yet.
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static <T> T get(KafkaFuture<T> future) {
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
