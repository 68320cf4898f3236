package org.assay.systemtests.rules;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.GlobalStore;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.apache.kafka.streams.TopologyDescription.Subtopology;
import org.assay.contract.topic.App;
import org.assay.runtime.config.AppConfig;
import org.assay.runtime.config.ConfigSources;
import org.assay.runtime.launch.AppContext;
import org.assay.runtime.launch.StreamsApp;
import org.assay.runtime.metrics.AppMeters;
import org.assay.standalone.apps.Apps;

/**
 * The topology of an app, built with the settings a user gets who sets none.
 *
 * @param app who it is in the contract
 * @param builds makes the topology anew, because whatever opens one leaves its application id in it
 * @param parts its sub-topologies; each is a task for every partition of what it reads
 * @param globalSources topics that every instance keeps whole
 */
record AppTopology(
        App app, String applicationId, Supplier<Topology> builds, List<Part> parts, Set<String> globalSources) {

    private static final String REPARTITION = "-repartition";

    /**
     * A sub-topology.
     *
     * @param sources topics it reads that others write, or the pattern of their names
     * @param repartitions internal topics it reads, by the name the topology gives them
     */
    record Part(int id, Set<String> sources, Set<String> repartitions, Set<String> stores, Set<String> sinks) {

        static Part of(int id, Set<Node> nodes) {
            Set<String> sources = new TreeSet<>();
            Set<String> stores = new TreeSet<>();
            Set<String> sinks = new TreeSet<>();
            for (Node node : nodes) {
                if (node instanceof Source source) {
                    sources.addAll(topics(source));
                } else if (node instanceof Processor processor) {
                    stores.addAll(processor.stores());
                } else if (node instanceof Sink sink) {
                    sinks.add(sink.topic() == null ? "chosen by " + sink.name() : sink.topic());
                }
            }
            Map<Boolean, Set<String>> byKind = sources.stream()
                    .collect(Collectors.partitioningBy(
                            topic -> topic.endsWith(REPARTITION), Collectors.toCollection(TreeSet::new)));
            return new Part(id, byKind.get(false), byKind.get(true), stores, sinks);
        }

        private static Set<String> topics(Source source) {
            return source.topicPattern() == null
                    ? source.topicSet()
                    : Set.of(source.topicPattern().pattern());
        }
    }

    /** The apps of the product, in the order of the flow. */
    static List<AppTopology> all() {
        return Built.ALL;
    }

    /** Takes a topology apart. */
    static AppTopology of(App app, String applicationId, Supplier<Topology> builds) {
        TopologyDescription description = builds.get().describe();
        List<Part> parts = description.subtopologies().stream()
                .sorted((left, right) -> Integer.compare(left.id(), right.id()))
                .map((Subtopology part) -> Part.of(part.id(), part.nodes()))
                .toList();
        Set<String> global = description.globalStores().stream()
                .map(GlobalStore::source)
                .flatMap(source -> source.topicSet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return new AppTopology(app, applicationId, builds, parts, global);
    }

    /** Every topic it reads that others write, or the pattern of their names. */
    Set<String> reads() {
        return Stream.concat(parts.stream().flatMap(part -> part.sources().stream()), globalSources.stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every topic it writes that others may read. */
    Set<String> writes() {
        return parts.stream()
                .flatMap(part -> part.sinks().stream())
                .filter(topic -> !topic.endsWith(REPARTITION))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
        return applicationId;
    }

    private static AppTopology build(StreamsApp app) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("bootstrap.servers", "127.0.0.1:1");
        settings.put("schema.registry.url", "mock://definitions");
        AppConfig config = app.configure(ConfigSources.of(settings));
        AppMeters meters = new AppMeters(new SimpleMeterRegistry(), app.name());
        AppContext context = new AppContext(config, meters, () -> Instant.EPOCH);
        App who = Arrays.stream(App.values())
                .filter(one -> one.kebab().equals(app.name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The contract knows no app " + app.name()));
        return of(who, config.applicationId(), () -> app.topology(context));
    }

    private static final class Built {
        private static final List<AppTopology> ALL =
                Apps.all().stream().map(AppTopology::build).toList();
    }
}
