package org.assay.runtime.config;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.streams.StreamsConfig;

/** What Kafka itself knows about a setting, so that a mistyped one is found before anything is started. */
final class KafkaSettings {

    private static final ConfigDef STREAMS = StreamsConfig.configDef();
    private static final ConfigDef CONSUMER = ConsumerConfig.configDef();
    private static final ConfigDef PRODUCER = ProducerConfig.configDef();
    private static final ConfigDef ADMIN = AdminClientConfig.configDef();

    // The longer prefix stands first: "main.consumer." also ends like "consumer.".
    private static final Map<String, ConfigDef> PREFIXED = prefixed();

    private static final List<String> FREE_PREFIXES = List.of("topic.", "client.tag.");

    private static final Set<String> WITHOUT_PREFIX = withoutPrefix();

    private KafkaSettings() {}

    /** Whether this is a setting of Kafka Streams or of one of its clients. A prefix opens the way for plug-ins. */
    static boolean knows(String key) {
        return WITHOUT_PREFIX.contains(key) || !prefix(key).isEmpty();
    }

    /** The names that need no prefix, for suggestions. */
    static Collection<String> names() {
        return WITHOUT_PREFIX;
    }

    /** The client prefix of a key, for example {@code main.consumer.}, or nothing. */
    static String prefix(String key) {
        return Stream.concat(PREFIXED.keySet().stream(), FREE_PREFIXES.stream())
                .filter(key::startsWith)
                .findFirst()
                .orElse("");
    }

    /** The same setting without its client prefix. */
    static String base(String key) {
        return key.substring(prefix(key).length());
    }

    /** The prefixes under which a user may mean this very setting, from the most general on. */
    static List<String> generalisations(String key) {
        String base = base(key);
        return switch (prefix(key)) {
            case "main.consumer.", "restore.consumer.", "global.consumer." -> List.of(base, "consumer." + base, key);
            case "" -> List.of(key);
            default -> List.of(base, key);
        };
    }

    /** What is allowed for this key, if Kafka does not accept the value; empty when it does or has no opinion. */
    static Optional<Text> refusal(String key, String value) {
        return definition(key).flatMap(definition -> {
            try {
                Object parsed = ConfigDef.parseType(key, value, definition.type);
                if (definition.validator != null) {
                    definition.validator.ensureValid(key, parsed);
                }
                return Optional.empty();
            } catch (ConfigException refused) {
                return Optional.of(allowed(definition));
            }
        });
    }

    private static Text allowed(ConfigDef.ConfigKey definition) {
        Text type = Text.of("kafka." + definition.type);
        return definition.validator == null || definition.type == ConfigDef.Type.CLASS
                ? Text.of("allowed.kafka", type)
                : Text.of("allowed.kafka.range", type, definition.validator);
    }

    private static Optional<ConfigDef.ConfigKey> definition(String key) {
        String prefix = prefix(key);
        List<ConfigDef> places = prefix.isEmpty()
                ? List.of(STREAMS, CONSUMER, PRODUCER, ADMIN)
                : Optional.ofNullable(PREFIXED.get(prefix)).stream().toList();
        String base = base(key);
        return places.stream()
                .map(place -> place.configKeys().get(base))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    private static Map<String, ConfigDef> prefixed() {
        Map<String, ConfigDef> clients = new LinkedHashMap<>();
        clients.put(StreamsConfig.MAIN_CONSUMER_PREFIX, CONSUMER);
        clients.put(StreamsConfig.RESTORE_CONSUMER_PREFIX, CONSUMER);
        clients.put(StreamsConfig.GLOBAL_CONSUMER_PREFIX, CONSUMER);
        clients.put(StreamsConfig.CONSUMER_PREFIX, CONSUMER);
        clients.put(StreamsConfig.PRODUCER_PREFIX, PRODUCER);
        clients.put(StreamsConfig.ADMIN_CLIENT_PREFIX, ADMIN);
        return clients;
    }

    private static Set<String> withoutPrefix() {
        Set<String> all = new TreeSet<>();
        for (ConfigDef definition : List.of(STREAMS, CONSUMER, PRODUCER, ADMIN)) {
            all.addAll(definition.names());
        }
        return Set.copyOf(all);
    }
}
