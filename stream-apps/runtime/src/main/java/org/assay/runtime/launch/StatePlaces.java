package org.assay.runtime.launch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Node;

/** Which nodes of a topology stand before every store, and which have a store or come after one. */
final class StatePlaces {

    private final Set<String> nodes = new TreeSet<>();
    private final Set<String> atOrBehindState = new HashSet<>();

    private StatePlaces(TopologyDescription description) {
        List<Node> all = description.subtopologies().stream()
                .flatMap(part -> part.nodes().stream())
                .toList();
        all.forEach(node -> nodes.add(node.name()));
        Set<String> topicsBehindState = new HashSet<>();
        // A repartition topic carries "behind state" into the next part of the topology, so go on until nothing
        // changes.
        boolean grown = true;
        while (grown) {
            int before = atOrBehindState.size();
            all.stream().filter(node -> begins(node, topicsBehindState)).forEach(this::markFrom);
            all.stream()
                    .filter(node -> atOrBehindState.contains(node.name()))
                    .filter(TopologyDescription.Sink.class::isInstance)
                    .map(node -> ((TopologyDescription.Sink) node).topic())
                    .filter(topic -> topic != null)
                    .forEach(topicsBehindState::add);
            grown = atOrBehindState.size() > before;
        }
    }

    static StatePlaces of(Topology topology) {
        return new StatePlaces(topology.describe());
    }

    void requireBeforeState(Set<String> declared) {
        Set<String> unknown =
                declared.stream().filter(name -> !nodes.contains(name)).collect(Collectors.toCollection(TreeSet::new));
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(
                    "beforeState names nodes that the topology does not have: " + unknown + "; it has " + nodes);
        }
        Set<String> late =
                declared.stream().filter(atOrBehindState::contains).collect(Collectors.toCollection(TreeSet::new));
        if (!late.isEmpty()) {
            throw new IllegalStateException("beforeState names nodes that have a store or come after one: " + late);
        }
    }

    private static boolean begins(Node node, Set<String> topicsBehindState) {
        if (node instanceof TopologyDescription.Processor processor) {
            return !processor.stores().isEmpty();
        }
        return node instanceof TopologyDescription.Source source
                && source.topicSet() != null
                && source.topicSet().stream().anyMatch(topicsBehindState::contains);
    }

    private void markFrom(Node start) {
        Deque<Node> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (atOrBehindState.add(node.name())) {
                open.addAll(node.successors());
            }
        }
    }
}
