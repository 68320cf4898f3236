package org.assay.runtime.launch;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.StreamsBuilder;
import org.assay.contract.topic.App;
import org.assay.contract.topic.OwnedTopic;
import org.assay.runtime.config.AppConfig;
import org.assay.runtime.metrics.AppMeters;
import org.assay.runtime.time.WallClock;
import org.assay.serdes.ConfiguredSerdes;

/**
 * What the runtime hands to an app that builds its topology.
 *
 * @param config the checked settings
 * @param meters where the app counts
 * @param clock the wall clock, for budgets only
 */
public record AppContext(AppConfig config, AppMeters meters, WallClock clock) {

    /** A strict builder for this configuration; each call makes another one. */
    public StreamsBuilder builder() {
        return StrictBuilder.create(config);
    }

    /** The name under which this app reads a topic of the contract. */
    public String input(OwnedTopic<?> topic) {
        return config.generations().input(topic).name();
    }

    /**
     * The name under which this app writes a topic of the contract.
     *
     * @throws IllegalArgumentException when this app does not own it
     */
    public String output(OwnedTopic<?> topic) {
        return config.generations().output(topic, app()).name();
    }

    /** The serde with which this app writes a topic that it owns. */
    public <V extends SpecificRecord> Serde<V> outgoing(OwnedTopic<V> topic, ConfiguredSerdes serdes) {
        return GenerationSerde.of(serdes.value(topic.valueType()), topic, app(), config.generations());
    }

    /** Whether this app belongs to a generation that catches up with the live one. */
    public boolean isCatchingUp() {
        return config.generations().catchingUp().contains(app());
    }

    private App app() {
        return App.of(config.appName())
                .orElseThrow(() -> new IllegalStateException("The contract knows no app " + config.appName()));
    }
}
