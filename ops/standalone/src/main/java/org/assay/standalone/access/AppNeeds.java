package org.assay.standalone.access;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.GlobalStore;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.assay.contract.topic.App;
import org.assay.contract.topic.Generations;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.ReferenceTopics;
import org.assay.contract.topic.Topics;
import org.assay.provisioner.access.Grants;
import org.assay.runtime.config.AppConfig;
import org.assay.runtime.config.ConfigSources;
import org.assay.runtime.launch.StreamsApp;
import org.assay.standalone.apps.Apps;

/**
 * What an app needs, by the topology that it has with its settings; later generations of it included (ADR 0014).
 *
 * @param user whom it logs in as
 * @param id its application id in the first generation: group, prefix of its own topics and of its transactions
 * @param deadLetters its topic of dead letters
 * @param reads topics of the contract that it reads
 * @param writes topics of the contract that it writes
 * @param prefixes of the names of the topics that it reads by a pattern
 * @param isWritingToRegulators whether it chooses the topic of a regulator record by record
 * @param isKeeping whether it has stores or repartition topics of its own
 * @param isRebuilt whether it may be built anew
 */
record AppNeeds(
        String user,
        String id,
        String deadLetters,
        Set<OwnedTopic<?>> reads,
        Set<OwnedTopic<?>> writes,
        Set<String> prefixes,
        boolean isWritingToRegulators,
        boolean isKeeping,
        boolean isRebuilt) {

    private static final String ANYBODY = "principal";
    private static final String INGRESS = "sampling.ingress.";

    /** Of every app of the product. */
    static Set<AppNeeds> all(ConfigSources sources) {
        Set<AppNeeds> all = new HashSet<>();
        Apps.all().forEach(app -> all.add(of(app, sources)));
        return all;
    }

    /** The user that an app logs in as. */
    static String user(StreamsApp app) {
        return "assay-" + app.name();
    }

    /** Of one app. */
    static AppNeeds of(StreamsApp app, ConfigSources sources) {
        // The names of the contract; what a later generation calls them is added to each.
        ConfigSources first = Apps.with(sources, Generations.FIRST);
        TopologyDescription topology = app.describe(first);
        AppConfig config = app.configure(first);
        Set<OwnedTopic<?>> reads = new HashSet<>();
        Set<OwnedTopic<?>> writes = new HashSet<>();
        Set<String> prefixes = new TreeSet<>();
        boolean isWritingToRegulators = false;
        boolean isKeeping = false;
        for (Node node : nodes(topology)) {
            if (node instanceof Source source) {
                if (source.topicPattern() == null) {
                    source.topicSet().forEach(name -> contract(name).ifPresent(reads::add));
                } else {
                    prefixes.add(prefix(source.topicPattern()));
                }
                isKeeping |= isInternal(source.topicSet());
            } else if (node instanceof Sink sink && sink.topic() == null) {
                // Records of the contract's own topics have one topic; only what regulators get is sorted by them.
                isWritingToRegulators = true;
            } else if (node instanceof Sink sink) {
                contract(sink.topic()).ifPresent(writes::add);
                isKeeping |= isInternal(Set.of(sink.topic()));
            } else if (node instanceof Processor processor) {
                isKeeping |= processor.stores().stream().anyMatch(store -> !isGlobal(topology, store));
            }
        }
        topology.globalStores().stream()
                .map(GlobalStore::source)
                .flatMap(source -> source.topicSet().stream())
                .forEach(name -> contract(name).ifPresent(reads::add));
        return new AppNeeds(
                user(app),
                config.applicationId(),
                config.streamsProperties().getProperty("errors.dead.letter.queue.topic.name"),
                reads,
                writes,
                prefixes,
                isWritingToRegulators,
                isKeeping,
                isRebuilt(App.of(app.name()).orElseThrow()));
    }

    /** The ACLs. */
    Set<AclBinding> grants() {
        Grants grants = Grants.to(user);
        reads.forEach(topic -> {
            grants.topic(topic.name(), AclOperation.READ);
            if (hasGenerations(topic)) {
                grants.topics(generations(topic.name()), AclOperation.READ);
            }
        });
        prefixes.forEach(prefix -> grants.topics(prefix, AclOperation.READ));
        writes.forEach(topic -> grants.topic(topic.name(), AclOperation.WRITE));
        grants.topic(deadLetters, AclOperation.WRITE);
        if (isWritingToRegulators) {
            grants.topics("sampling.regulator.", AclOperation.WRITE);
        }
        if (isKeeping) {
            // Streams makes its topics itself, and deletes the records of a repartition topic that are processed.
            grants.topics(
                    id + "-",
                    AclOperation.CREATE,
                    AclOperation.READ,
                    AclOperation.WRITE,
                    AclOperation.DELETE,
                    AclOperation.DESCRIBE_CONFIGS);
        }
        grants.group(id, AclOperation.READ).transactions(id + "-");
        if (isRebuilt) {
            writes.forEach(topic -> grants.topics(generations(topic.name()), AclOperation.WRITE));
            grants.topics(generations(deadLetters), AclOperation.WRITE).groups(id + "-g", AclOperation.READ);
        }
        return grants.bindings();
    }

    /** Begin of the names that later generations give a topic. */
    static String generations(String topic) {
        return topic + ".g";
    }

    private static boolean hasGenerations(OwnedTopic<?> topic) {
        return topic.owners().stream().anyMatch(AppNeeds::isRebuilt);
    }

    private static boolean isRebuilt(App app) {
        return app != App.INTAKE
                && Apps.all().stream()
                        .filter(one -> one.name().equals(app.kebab()))
                        .noneMatch(StreamsApp::isCarriedOver);
    }

    private static List<Node> nodes(TopologyDescription topology) {
        return topology.subtopologies().stream()
                .flatMap(part -> part.nodes().stream())
                .toList();
    }

    private static Optional<OwnedTopic<?>> contract(String name) {
        return Stream.<OwnedTopic<?>>concat(Topics.ALL.stream(), ReferenceTopics.ALL.stream())
                .filter(topic -> topic.name().equals(name))
                .findFirst();
    }

    private static boolean isInternal(Set<String> names) {
        return names != null && names.stream().anyMatch(name -> contract(name).isEmpty());
    }

    private static boolean isGlobal(TopologyDescription topology, String store) {
        return topology.globalStores().stream()
                .anyMatch(global -> global.processor().stores().contains(store));
    }

    /** A pattern cannot be granted, a prefix can: only when the pattern takes in every topic under the prefix. */
    private static String prefix(Pattern pattern) {
        boolean isEveryFamily = Topics.FAMILIES.stream()
                .map(family -> family.of(ANYBODY).name())
                .filter(name -> name.startsWith(INGRESS))
                .allMatch(name -> pattern.matcher(name).matches());
        if (!isEveryFamily) {
            throw new IllegalStateException("no prefix covers exactly what this pattern reads: " + pattern);
        }
        return INGRESS;
    }
}
