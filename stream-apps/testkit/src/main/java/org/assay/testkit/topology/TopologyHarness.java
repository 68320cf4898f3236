package org.assay.testkit.topology;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.assay.runtime.config.AppConfig;
import org.assay.runtime.config.ConfigSources;
import org.assay.runtime.launch.AppContext;
import org.assay.runtime.launch.StreamsApp;
import org.assay.runtime.metrics.AppMeters;
import org.assay.runtime.metrics.MeterSpec;
import org.assay.serdes.SchemaRegistries;

/**
 * Runs the topology of an app without a broker, with the app's own configuration, strict names and exception handlers, and a
 * registry in memory. One task does all the work: what happens between tasks or in a rebalance needs a broker to be seen.
 *
 * <p>The record cache is off unless a test turns it on, because a cache serves rows that the store has dropped already.
 */
public final class TopologyHarness implements AutoCloseable {

    private final StreamsApp app;
    private final Map<String, String> settings;
    private final String registryScope;
    private final TemporaryFolder folder;
    private final KeptState keptState;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<DeadLetter> deadLetters = new ArrayList<>();
    private Instant now;
    private AppConfig config;
    private Topology topology;
    private TopologyTestDriver driver;

    private TopologyHarness(Builder builder) {
        this.app = builder.app;
        this.settings = Map.copyOf(builder.settings);
        this.registryScope = builder.registryScope;
        this.now = builder.now;
        this.folder = TemporaryFolder.create("assay-topology");
        this.keptState = new KeptState(folder.child("kept"));
        open();
    }

    /** Describes a harness for an app. */
    public static Builder of(StreamsApp app) {
        return new Builder(app);
    }

    /** A topic to write to; every record takes the time of {@link #now()} unless the test gives another. */
    public <K, V> TestInputTopic<K, V> input(String topic, Serde<K> key, Serde<V> value) {
        return driver.createInputTopic(topic, key.serializer(), value.serializer(), now, Duration.ZERO);
    }

    /** A topic to read from, from its beginning, or after what was already read in this run. */
    public <K, V> TestOutputTopic<K, V> output(String topic, Serde<K> key, Serde<V> value) {
        return driver.createOutputTopic(topic, key.deserializer(), value.deserializer());
    }

    /** Lets the wall clock go on, punctuations included. */
    public void advance(Duration duration) {
        now = now.plus(duration);
        driver.advanceWallClockTime(duration);
    }

    /** The wall clock. */
    public Instant now() {
        return now;
    }

    /** The rows of a key-value store, in the store's order; values of the DSL come without their timestamps. */
    public <K, V> Map<K, V> rows(String store) {
        KeyValueStore<K, V> found = driver.getKeyValueStore(store);
        if (found == null) {
            throw new IllegalArgumentException("No key-value store " + store + " in "
                    + driver.getAllStateStores().keySet());
        }
        return rows(found);
    }

    /** Every dead letter so far. */
    public List<DeadLetter> deadLetters() {
        TestOutputTopic<byte[], byte[]> topic = driver.createOutputTopic(
                config.deadLetterTopic(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        topic.readRecordsToList().forEach(record -> deadLetters.add(DeadLetter.of(record)));
        return List.copyOf(deadLetters);
    }

    /** What a counter of the app stands at; zero if it was never used. */
    public double counted(MeterSpec spec, String... tagValues) {
        List<String> tags = new ArrayList<>(List.of("app", app.name()));
        for (int i = 0; i < tagValues.length; i++) {
            tags.add(spec.tags().get(i));
            tags.add(tagValues[i]);
        }
        Counter counter =
                meters.find(spec.name()).tags(tags.toArray(String[]::new)).counter();
        return counter == null ? 0 : counter.count();
    }

    /**
     * Stops and starts the app on the same local state, as a new process would. Stores in memory begin empty, as they would
     * without their changelog; topics have to be created anew; unread output is gone.
     */
    public void restart() {
        deadLetters();
        driver.close();
        open();
    }

    /** The app's settings. */
    public AppConfig config() {
        return config;
    }

    /** The topology as it runs. */
    public Topology topology() {
        return topology;
    }

    /** Kafka's driver, for what the harness does not wrap. */
    public TopologyTestDriver driver() {
        return driver;
    }

    @Override
    public void close() {
        driver.close();
        folder.close();
        SchemaRegistries.dropMockScope(registryScope);
    }

    private void open() {
        Map<String, String> all = new LinkedHashMap<>(settings);
        Path stateDir = folder.child("run-" + UUID.randomUUID());
        all.put("state.dir", stateDir.toString());
        config = app.configure(ConfigSources.of(all));
        keptState.under(stateDir, config.applicationId());
        AppContext context = new AppContext(config, new AppMeters(meters, app.name()), () -> now);
        topology = app.topology(context);
        Properties properties = app.streamsProperties(context);
        driver = new TopologyTestDriver(topology, properties, now);
    }

    private static <K, V> Map<K, V> rows(ReadOnlyKeyValueStore<K, V> store) {
        Map<K, V> rows = new LinkedHashMap<>();
        try (KeyValueIterator<K, V> all = store.all()) {
            all.forEachRemaining(row -> rows.put(row.key, row.value));
        }
        return rows;
    }

    /** Settings of a harness. */
    public static final class Builder {

        private final StreamsApp app;
        private final Map<String, String> settings = new TreeMap<>();
        private final String registryScope = "test-" + UUID.randomUUID();
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        private Builder(StreamsApp app) {
            this.app = app;
            settings.put("bootstrap.servers", "127.0.0.1:1");
            settings.put("schema.registry.url", "mock://" + registryScope);
            settings.put("statestore.cache.max.bytes", "0");
            // One thread and no transactions: exactly-once shows nothing here, and refuses a restart on an empty store.
            settings.put("processing.guarantee", "at_least_once");
        }

        /** One more setting of the app. */
        public Builder with(String key, String value) {
            settings.put(key, value);
            return this;
        }

        /** Where the wall clock begins. */
        public Builder at(Instant instant) {
            this.now = instant;
            return this;
        }

        /** Builds the topology and starts it. */
        public TopologyHarness start() {
            return new TopologyHarness(this);
        }
    }
}
