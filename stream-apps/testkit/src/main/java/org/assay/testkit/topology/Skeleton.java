package org.assay.testkit.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Node;

/**
 * What a running installation depends on: the application id, the numbers of the sub-topologies (they are in the names of state
 * directories and tasks), source topics, stores and their kinds, repartition topics, sink topics. Stateless processors are
 * not part of it and may be renamed, added and removed.
 */
final class Skeleton {

    private static final String REPARTITION = "-repartition";

    private Skeleton() {}

    static List<String> of(String applicationId, Topology topology) {
        return of(applicationId, topology, StoreKinds.of(topology));
    }

    static List<String> of(String applicationId, Topology topology, Map<String, String> kinds) {
        TopologyDescription description = topology.describe();
        List<String> lines = new ArrayList<>();
        lines.add("application " + applicationId);
        description.subtopologies().stream()
                .sorted((left, right) -> Integer.compare(left.id(), right.id()))
                .forEach(part -> {
                    lines.add("sub-topology " + part.id());
                    lines.addAll(part(part.nodes(), kinds));
                });
        description.globalStores().stream()
                .sorted((left, right) -> Integer.compare(left.id(), right.id()))
                .forEach(global -> {
                    lines.add("global store");
                    lines.addAll(part(Set.of(global.source(), global.processor()), kinds));
                });
        return lines;
    }

    private static Collection<String> part(Set<Node> nodes, Map<String, String> kinds) {
        Map<String, Set<String>> found = new HashMap<>();
        for (Node node : nodes) {
            if (node instanceof TopologyDescription.Source source) {
                if (source.topicPattern() != null) {
                    add(found, "source pattern", source.topicPattern().pattern());
                } else {
                    source.topicSet()
                            .forEach(topic -> add(found, topic.endsWith(REPARTITION) ? "from" : "source", topic));
                }
            } else if (node instanceof TopologyDescription.Sink sink) {
                String topic = sink.topic() == null ? "(chosen by the record)" : sink.topic();
                add(found, topic.endsWith(REPARTITION) ? "repartition" : "sink", topic);
            } else if (node instanceof TopologyDescription.Processor processor) {
                processor.stores().forEach(store -> add(found, "store", store + " " + kinds.getOrDefault(store, "?")));
            }
        }
        List<String> lines = new ArrayList<>();
        for (String what : List.of("source", "source pattern", "from", "store", "repartition", "sink")) {
            found.getOrDefault(what, Set.of()).forEach(name -> lines.add("  " + what + " " + name));
        }
        return lines;
    }

    private static void add(Map<String, Set<String>> found, String what, String name) {
        found.computeIfAbsent(what, key -> new TreeSet<>()).add(name);
    }
}
