package org.assay.runtime.launch;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.assay.runtime.config.AppConfig;
import org.assay.runtime.config.CommonKeys;
import org.assay.runtime.config.ConfigKey;
import org.assay.runtime.config.ConfigSources;
import org.assay.runtime.faults.FaultPolicy;
import org.assay.runtime.faults.Quarantine;
import org.assay.runtime.metrics.AppMeters;
import org.assay.runtime.time.WallClock;

/**
 * One stream app as the runtime sees it: its name, its settings, its topology, and which of its processors run before any
 * store.
 */
public final class StreamsApp {

    private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z]+)*");

    private final String name;
    private final String applicationId;
    private final List<ConfigKey<?>> keys;
    private final Set<String> nodesBeforeState;
    private final boolean isCarriedOver;
    private final TopologyFactory topology;

    private StreamsApp(Builder builder) {
        this.name = builder.name;
        this.applicationId = builder.applicationId;
        this.keys = List.copyOf(builder.keys);
        this.nodesBeforeState = Set.copyOf(builder.nodesBeforeState);
        this.isCarriedOver = builder.isCarriedOver;
        this.topology = Objects.requireNonNull(builder.topology, "an app needs a topology");
    }

    /**
     * Begins the description of an app.
     *
     * @param name lower-case words with hyphens, for example {@code pass-rate}
     */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** The short name, for example {@code pass-rate}. */
    public String name() {
        return name;
    }

    /** The application id when no setting gives another one. */
    public String standardApplicationId() {
        return applicationId;
    }

    /** Every setting that the app knows, the common ones first. */
    public List<ConfigKey<?>> keys() {
        return keys;
    }

    /** Processors whose faults are dead-lettered; a fault anywhere else stops the app. */
    public Set<String> nodesBeforeState() {
        return nodesBeforeState;
    }

    /** Whether it is never built anew: what it does depends on an order that no topic keeps. */
    public boolean isCarriedOver() {
        return isCarriedOver;
    }

    /**
     * Reads and checks the app's settings.
     *
     * @throws org.assay.runtime.config.InvalidConfig with every mistake
     */
    public AppConfig configure(ConfigSources sources) {
        return AppConfig.read(name, applicationId, keys, sources);
    }

    /**
     * Builds the topology and checks that the processors declared to run before state do so.
     *
     * @throws IllegalStateException if one of them does not exist, has a store or comes after one
     */
    public Topology topology(AppContext context) {
        Topology built = topology.build(context);
        StatePlaces.of(built).requireBeforeState(nodesBeforeState);
        return built;
    }

    /**
     * What the app reads and writes, and with which stores; nothing is started.
     *
     * @throws org.assay.runtime.config.InvalidConfig with every mistake
     */
    public TopologyDescription describe(ConfigSources sources) {
        AppMeters meters = new AppMeters(new SimpleMeterRegistry(), name);
        return topology(new AppContext(configure(sources), meters, WallClock.system()))
                .describe();
    }

    /** What Kafka Streams is started with: the app's settings and our exception handlers. */
    public Properties streamsProperties(AppContext context) {
        Properties properties = context.config().streamsProperties();
        FaultPolicy.of(context.config(), nodesBeforeState, context.meters(), context.clock())
                .installIn(properties);
        Quarantine.installIn(properties, context.config());
        return properties;
    }

    /** Describes an app step by step. */
    public static final class Builder {

        private final String name;
        private String applicationId;
        private final List<ConfigKey<?>> keys = new ArrayList<>();
        private Set<String> nodesBeforeState = Set.of();
        private boolean isCarriedOver;
        private TopologyFactory topology;

        private Builder(String name) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("An app's name is lower-case words with hyphens, not " + name);
            }
            this.name = name;
            this.applicationId = "sampling-" + name;
            keys.addAll(CommonKeys.OF_APP);
            keys.addAll(CommonKeys.OF_PROCESS);
        }

        /** The application id of this topology; a breaking change of the topology takes another one. */
        public Builder applicationId(String id) {
            this.applicationId = id;
            return this;
        }

        /** The app's own settings. */
        public Builder keys(ConfigKey<?>... own) {
            keys.addAll(List.of(own));
            return this;
        }

        /** For an app that moves bytes only: it starts without a schema registry. */
        public Builder withoutRegistry() {
            keys.remove(CommonKeys.SCHEMA_REGISTRY_URL);
            return this;
        }

        /**
         * The processors, and sinks, that run before any store is touched. Leave out one whose record may already have
         * taken another branch into a store.
         */
        public Builder beforeState(String... nodes) {
            this.nodesBeforeState = Set.of(nodes);
            return this;
        }

        /**
         * For an app that would not do the same again if it read everything again, because it acts on the order in which
         * it has met several topics. A new generation of what it reads carries it over as it is.
         */
        public Builder carriedOver() {
            this.isCarriedOver = true;
            return this;
        }

        /** How the topology is built. */
        public Builder topology(TopologyFactory factory) {
            this.topology = factory;
            return this;
        }

        /** The finished description. */
        public StreamsApp build() {
            return new StreamsApp(this);
        }
    }
}
