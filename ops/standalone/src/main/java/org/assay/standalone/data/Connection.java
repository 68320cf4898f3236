package org.assay.standalone.data;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.assay.contract.topic.Generations;
import org.assay.contract.topic.OwnedTopic;
import org.assay.embedded.security.StackSecrets;
import org.assay.runtime.config.AppConfig;
import org.assay.serdes.ConfiguredSerdes;
import org.assay.serdes.SchemaRegistry;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.home.Home;
import org.assay.standalone.home.Part;
import org.assay.standalone.secure.Locks;

/** Broker and registry of one stack, and the clients to use them with. Closes what it opened. */
public final class Connection implements AutoCloseable {
    private final Map<String, Object> client;
    private final String registryUrl;
    private final ConfiguredSerdes serdes;
    private Admin admin;
    private Generations generations;

    private Connection(Map<String, Object> client, Map<String, Object> registry) {
        this.client = new HashMap<>(client);
        this.client.put("client.id", "assay");
        this.client.put("enable.metrics.push", false);
        this.registryUrl = registry.get("schema.registry.url").toString();
        // What is written fits a schema that `up` or `topics apply` has registered; to register another one by accident
        // would widen the contract.
        Map<String, Object> settings = new HashMap<>(registry);
        settings.put("auto.register.schemas", false);
        this.serdes = ConfiguredSerdes.of(settings);
    }

    /** A connection to named addresses; nothing is asked yet. */
    public static Connection to(String bootstrapServers, String registryUrl) {
        return new Connection(
                Map.of("bootstrap.servers", bootstrapServers), Map.of("schema.registry.url", registryUrl));
    }

    /** A connection with the settings of a cluster, its security included; nothing is asked yet. */
    public static Connection to(AppConfig config) {
        return new Connection(config.connectionSettings(), config.serdeSettings());
    }

    /**
     * A connection to the running stack of a home directory.
     *
     * @throws UserError when its broker or registry does not run
     */
    public static Connection to(Home home) {
        for (Part part : new Part[] {Part.BROKER, Part.REGISTRY}) {
            if (home.process(part).running().isEmpty()) {
                throw new UserError(Exit.DIFFERENT, home.texts().get("stack.not-running", home));
            }
        }
        return beside(home);
    }

    /** The same for a process of the stack itself, which need not ask whether the others run. */
    public static Connection beside(Home home) {
        Map<String, Object> client = new HashMap<>();
        Map<String, Object> registry = new HashMap<>();
        Locks.client(home, StackSecrets.OPERATOR)
                .forEach((key, value) -> (key.startsWith("schema.registry.") || key.startsWith("bearer.auth.")
                                ? registry
                                : client)
                        .put(key, value));
        return new Connection(client, registry);
    }

    /** The address for {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return client.get("bootstrap.servers").toString();
    }

    /** How its clients reach the cluster, their own credentials included: not to be shown. */
    public Map<String, String> clientSettings() {
        Map<String, String> settings = new HashMap<>();
        client.forEach((key, value) -> settings.put(key, value.toString()));
        return settings;
    }

    /** The address for {@code schema.registry.url}. */
    public String registryUrl() {
        return registryUrl;
    }

    /** The cluster's admin client; closed with this connection. */
    public synchronized Admin admin() {
        if (admin == null) {
            Map<String, Object> settings = new HashMap<>(client);
            settings.putIfAbsent("default.api.timeout.ms", 30_000);
            settings.putIfAbsent("request.timeout.ms", 10_000);
            admin = Admin.create(settings);
        }
        return admin;
    }

    /** The registry. */
    public SchemaRegistry registry() {
        return serdes.registry().orElseThrow();
    }

    /** Serdes that read and write with registered schemas. */
    public ConfiguredSerdes serdes() {
        return serdes;
    }

    /** The serde of a topic's values. */
    public <V> Serde<V> values(OwnedTopic<V> topic) {
        Serde<?> serde =
                topic.isAvro() ? serdes.value(topic.valueType().asSubclass(SpecificRecord.class)) : Serdes.ByteArray();
        // The serde was made for the class that the topic names as its values' class.
        @SuppressWarnings("unchecked")
        Serde<V> typed = (Serde<V>) serde;
        return typed;
    }

    /** Which generation of each app is in force there, as it was when this was asked first. */
    public synchronized Generations generations() {
        if (generations == null) {
            generations = GenerationRecord.read(this);
        }
        return generations;
    }

    /** The name that a topic has there: a feed is called after the generation of its owner. */
    public String name(OwnedTopic<?> topic) {
        return Generations.isFeed(topic) ? generations().input(topic).name() : topic.name();
    }

    /** A consumer of raw values without a group, for whole topics; to be closed by the caller. */
    public Consumer<String, byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "none");
        settings.put("max.poll.records", 5_000);
        settings.put("fetch.max.wait.ms", 100);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** A group as one who is not a member of it sees it, to commit for it while it has none. */
    public ConsumerGroupMetadata group(String id) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("group.id", id);
        try (Consumer<String, byte[]> outsider =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            return outsider.groupMetadata();
        }
    }

    /** An idempotent producer of raw values; to be closed by the caller. */
    public Producer<String, byte[]> producer() {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("compression.type", "lz4");
        settings.put("linger.ms", 5);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** A producer of raw values that writes in transactions; another one with the same id is fenced off. */
    public Producer<String, byte[]> producer(String transactionalId) {
        return producer(transactionalId, Duration.ofMinutes(1));
    }

    /**
     * The same for larger transactions.
     *
     * @param within after how long the broker takes back one that was left open; readers wait for it until then
     */
    public Producer<String, byte[]> producer(String transactionalId, Duration within) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("transactional.id", transactionalId);
        settings.put("transaction.timeout.ms", Math.toIntExact(within.toMillis()));
        settings.put("compression.type", "lz4");
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close();
        }
        serdes.close();
    }
}
