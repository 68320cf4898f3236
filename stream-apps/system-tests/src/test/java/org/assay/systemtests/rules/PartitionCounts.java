package org.assay.systemtests.rules;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.OwnedTopicFamily;
import org.assay.systemtests.rules.AppTopology.Part;

/** How many partitions topics have and how many tasks follow from it, by the rules of Kafka Streams. */
record PartitionCounts(AppTopology app, InternalTopics internal) {

    /** A sub-topology has a task for every partition of the largest topic it reads. */
    int tasks(Part part) {
        return Stream.concat(
                        part.sources().stream().flatMap(this::ofSource),
                        part.repartitions().stream().map(this::ofRepartition))
                .max(Integer::compare)
                .orElseThrow(() -> new AssertionError("Sub-topology " + part.id() + " reads nothing"));
    }

    /** A repartition topic has the number the app gives it, else that of the tasks that write it. */
    int ofRepartition(String name) {
        Integer fixed = internal.fixedPartitions().get(internal.repartition(name));
        return fixed != null
                ? fixed
                : app.parts().stream()
                        .filter(part -> part.sinks().contains(name))
                        .mapToInt(this::tasks)
                        .max()
                        .orElseThrow(() -> new AssertionError("Nobody writes " + name));
    }

    /** Partitions that the topics a sub-topology reads together have; one number when they are co-partitioned. */
    Set<Integer> together(Part part) {
        return Stream.concat(
                        part.sources().stream().flatMap(this::ofSource),
                        part.repartitions().stream().map(this::ofRepartition))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Sub-topologies that keep state about topics whose records of one key do not meet. */
    List<String> faults() {
        return app.parts().stream()
                .filter(part -> !part.stores().isEmpty() && together(part).size() > 1)
                .map(part -> app + ", sub-topology " + part.id() + ": topics with " + together(part)
                        + " partitions are read into " + part.stores())
                .toList();
    }

    private Stream<Integer> ofSource(String source) {
        return Stream.concat(
                TopicOwnership.topic(source).map(OwnedTopic::partitions).stream(),
                TopicOwnership.families(source).stream().map(OwnedTopicFamily::partitions));
    }
}
