package org.assay.systemtests.rules;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.internals.InternalTopicConfig;
import org.apache.kafka.streams.processor.internals.InternalTopologyBuilder;
import org.assay.systemtests.rules.AppTopology.Part;

/**
 * The topics that Kafka Streams makes for an app. Only Streams' own builder knows which store is logged, and how; a later
 * Kafka that moves it fails here at once.
 *
 * @param changelogs by name, with their settings
 * @param repartitions by name
 * @param fixedPartitions of repartition topics that the app gives a number
 */
record InternalTopics(
        String applicationId,
        Map<String, Map<String, String>> changelogs,
        Set<String> repartitions,
        Map<String, Integer> fixedPartitions) {

    static InternalTopics of(AppTopology app) {
        InternalTopics topics =
                new InternalTopics(app.applicationId(), new TreeMap<>(), new TreeSet<>(), new TreeMap<>());
        StreamsConfig config = new StreamsConfig(Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG,
                app.applicationId(),
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                "127.0.0.1:1"));
        InternalTopologyBuilder builder = builder(app.builds().get()).rewriteTopology(config);
        // Streams knows the changelogs only once it has made the stores.
        builder.buildTopology();
        builder.subtopologyToTopicsInfo().values().forEach(info -> {
            info.nonSourceChangelogTopics().forEach(topic -> topics.changelogs.put(topic.name(), settings(topic)));
            info.repartitionSourceTopics.values().forEach(topic -> {
                topics.repartitions.add(topic.name());
                topic.numberOfPartitions().ifPresent(count -> topics.fixedPartitions.put(topic.name(), count));
            });
        });
        app.parts().forEach(topics::requireKnown);
        return topics;
    }

    /** The topic behind a store; there is none when the store is not logged. */
    boolean isLogged(String store) {
        return changelogs.containsKey(changelog(store));
    }

    /** Stores that are lost with the disk they are on; the global ones are their topic. */
    List<String> unlogged(AppTopology app) {
        return app.parts().stream()
                .flatMap(part -> part.stores().stream())
                .filter(store -> !store.startsWith("reference-") && !isLogged(store))
                .toList();
    }

    String changelog(String store) {
        return applicationId + "-" + store + "-changelog";
    }

    String repartition(String name) {
        return applicationId + "-" + name;
    }

    // Streams lists nothing for what a pattern reads before it has subscribed.
    private void requireKnown(Part part) {
        boolean byPattern = part.sources().stream().anyMatch(source -> source.contains("\\"));
        if (byPattern && !part.stores().isEmpty()) {
            throw new AssertionError(applicationId + ": the changelogs of " + part.stores()
                    + " cannot be listed, because their tasks come from a pattern; let the table say so by hand");
        }
        Set<String> unknown = new TreeSet<>(part.repartitions());
        unknown.removeIf(name -> repartitions.contains(repartition(name)));
        if (!unknown.isEmpty()) {
            throw new AssertionError(applicationId + " reads internal topics that Streams does not make: " + unknown);
        }
    }

    private static Map<String, String> settings(InternalTopicConfig topic) {
        Map<String, String> settings = new TreeMap<>(topic.properties(Map.of(), 0));
        settings.keySet().retainAll(Set.of("cleanup.policy", "retention.ms"));
        return settings;
    }

    private static InternalTopologyBuilder builder(Topology topology) {
        try {
            Field field = Topology.class.getDeclaredField("internalTopologyBuilder");
            field.setAccessible(true);
            return (InternalTopologyBuilder) field.get(topology);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Kafka Streams keeps its builder elsewhere now", e);
        }
    }
}
