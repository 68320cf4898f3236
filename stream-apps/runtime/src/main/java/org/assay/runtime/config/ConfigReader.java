package org.assay.runtime.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.config.ConfigException;
import org.assay.contract.topic.App;
import org.assay.contract.topic.Generations;
import org.assay.serdes.AvroSerdeConfig;
import org.assay.serdes.ConfiguredSerdes;
import org.assay.serdes.RegistryConfig;
import org.assay.serdes.RegistrySettings;

/** Merges the sources, checks every setting and collects every mistake. */
final class ConfigReader {

    private record Given(String value, Text origin) {}

    private static final Set<String> HANDLERS = Set.of(
            "deserialization.exception.handler",
            "default.deserialization.exception.handler",
            "processing.exception.handler",
            "production.exception.handler",
            "default.production.exception.handler");

    private static final String SESSION_TIMEOUT = "session.timeout.ms";
    private static final String HEARTBEAT = "heartbeat.interval.ms";

    private final String appName;
    private final Map<String, ConfigKey<?>> keys = new TreeMap<>();
    private final List<ConfigProblem> problems = new ArrayList<>();
    private final Map<String, Given> given = new TreeMap<>();

    ConfigReader(String appName, List<ConfigKey<?>> keys) {
        this.appName = appName;
        keys.forEach(key -> this.keys.put(key.name(), key));
    }

    /** The checked configuration. */
    AppConfig read(String standardId, ConfigSources sources) {
        merge(sources);
        given.forEach(this::check);
        keys.values().stream()
                .filter(key -> key.required() && !given.containsKey(key.name()))
                .forEach(this::missing);

        Map<String, String> values = new TreeMap<>();
        keys.values().forEach(key -> key.standard().ifPresent(text -> values.put(key.name(), text)));
        values.put(CommonKeys.APPLICATION_ID.name(), standardId);
        given.forEach((key, entry) -> values.put(key, entry.value()));

        Properties properties = properties(values);
        nameGeneration(properties, values);
        checkHeartbeat(properties);
        if (problems.isEmpty()) {
            checkAsKafkaDoes(properties);
            checkAsTheSerdesDo(new AppConfig(appName, values, properties));
        }
        if (!problems.isEmpty()) {
            throw new InvalidConfig(problems);
        }
        return new AppConfig(appName, values, properties);
    }

    /** A later generation has its own group and internal topics, and while it catches up its own dead letters. */
    private void nameGeneration(Properties properties, Map<String, String> values) {
        String id = values.get(CommonKeys.APPLICATION_ID.name());
        String deadLetters = id + ".dlq";
        Optional<App> app = App.of(appName);
        if (app.isPresent()) {
            Generations generations = Optional.ofNullable(values.get(CommonKeys.GENERATIONS.name()))
                    .flatMap(CommonKeys.GENERATIONS.type()::read)
                    .orElse(Generations.FIRST);
            id = generations.applicationId(app.get(), id);
            deadLetters = generations.deadLetters(app.get(), deadLetters);
        }
        properties.setProperty(CommonKeys.APPLICATION_ID.name(), id);
        properties.putIfAbsent("errors.dead.letter.queue.topic.name", deadLetters);
    }

    private void merge(ConfigSources sources) {
        add(sources.readFile(problems), Text.of("origin.file"));
        Set<String> known = new TreeSet<>(KafkaSettings.names());
        known.addAll(RegistrySettings.names());
        known.addAll(keys.keySet());
        Map<String, String> general = new TreeMap<>();
        new EnvironmentNames(known)
                .keys(sources.environment().keySet(), appName)
                .forEach((variable, key) -> general.put(variable, key));
        // General variables first, so that one for this app alone wins.
        general.forEach((variable, key) -> {
            if (!key.startsWith("app.")) {
                put(key, sources.environment().get(variable), Text.of("origin.environment", variable));
            }
        });
        general.forEach((variable, key) -> narrowed(key)
                .ifPresent(
                        own -> put(own, sources.environment().get(variable), Text.of("origin.environment", variable))));
        add(sources.overrides(), Text.of("origin.override"));
    }

    private void add(Map<String, String> source, Text origin) {
        source.forEach((key, value) -> {
            if (!key.startsWith("app.")) {
                put(key, value, origin);
            }
        });
        source.forEach((key, value) -> narrowed(key).ifPresent(own -> put(own, value, origin)));
    }

    private Optional<String> narrowed(String key) {
        String prefix = "app." + appName + ".";
        return key.startsWith(prefix) ? Optional.of(key.substring(prefix.length())) : Optional.empty();
    }

    private void put(String key, String value, Text origin) {
        String text = value.strip();
        // Kafka gives the empty text a meaning of its own, for example for the endpoint identification.
        if (!text.isEmpty() || !keys.containsKey(key)) {
            given.put(key, new Given(text, origin));
        }
    }

    private void check(String key, Given entry) {
        String shown = Secrets.shown(key, entry.value());
        ConfigKey<?> own = keys.get(key);
        Optional<Text> fixed = fixed(key, entry.value());
        if (own != null) {
            if (own.type().read(entry.value()).isEmpty()) {
                problem(key, Text.of("problem.value", key, shown, own.type().allowed(), entry.origin()));
            }
        } else if (fixed.isPresent()) {
            problem(key, Text.of("problem.fixed", key, entry.origin(), fixed.get()));
        } else if (KafkaSettings.knows(key)) {
            KafkaSettings.refusal(key, entry.value())
                    .ifPresent(allowed -> problem(key, Text.of("problem.value", key, shown, allowed, entry.origin())));
        } else if (!RegistrySettings.knows(key)) {
            unknown(key, entry);
        }
    }

    private void unknown(String key, Given entry) {
        Set<String> known = new TreeSet<>(keys.keySet());
        known.addAll(KafkaSettings.names());
        known.addAll(RegistrySettings.names());
        problem(
                key,
                Spelling.nearest(key, known)
                        .map(near -> Text.of("problem.unknown.near", key, entry.origin(), near))
                        .orElseGet(() -> Text.of("problem.unknown", key, entry.origin())));
    }

    private void missing(ConfigKey<?> key) {
        problem(key.name(), Text.of("problem.missing", key.name(), key.type().allowed(), key.environmentName()));
    }

    private static Optional<Text> fixed(String key, String value) {
        String base = KafkaSettings.base(key);
        if (HANDLERS.contains(base)) {
            return Optional.of(Text.of("fixed.handlers"));
        }
        if (base.equals("ensure.explicit.internal.resource.naming") && !value.equals("true")) {
            return Optional.of(Text.of("fixed.naming"));
        }
        if (base.equals("isolation.level") && !value.equals("read_committed")) {
            return Optional.of(Text.of("fixed.committed"));
        }
        return Optional.empty();
    }

    private Properties properties(Map<String, String> values) {
        Properties properties = new Properties();
        CommonKeys.PROFILE
                .type()
                .read(values.getOrDefault(CommonKeys.PROFILE.name(), ""))
                .orElse(Profile.LATENCY)
                .settings()
                .forEach((key, value) -> {
                    if (KafkaSettings.generalisations(key).stream().noneMatch(given::containsKey)
                            && allowedByProtocol(key)) {
                        properties.setProperty(key, value);
                    }
                });
        values.forEach((key, value) -> {
            if (KafkaSettings.knows(key) || RegistrySettings.knows(key)) {
                properties.setProperty(key, value);
            }
        });
        properties.setProperty(
                CommonKeys.STATE_MEMORY.name(),
                values.getOrDefault(
                        CommonKeys.STATE_MEMORY.name(),
                        CommonKeys.STATE_MEMORY.standard().orElseThrow()));
        return properties;
    }

    /** With the newer group protocols the broker owns these two, and a client that sets them does not start. */
    private boolean allowedByProtocol(String key) {
        Given protocol = given.get("group.protocol");
        boolean classic = protocol == null || protocol.value().equalsIgnoreCase("classic");
        return classic
                || !(KafkaSettings.base(key).equals(SESSION_TIMEOUT)
                        || KafkaSettings.base(key).equals(HEARTBEAT));
    }

    /** With fewer than three beats in a session one late beat moves the partitions away. */
    private void checkHeartbeat(Properties properties) {
        Optional<Long> session = mainConsumer(properties, SESSION_TIMEOUT);
        Optional<Long> heartbeat = mainConsumer(properties, HEARTBEAT);
        if (session.isPresent() && heartbeat.isPresent() && heartbeat.get() > session.get() / 3) {
            Text limit = Text.of("conflict.heartbeat", session.get() / 3);
            Text origin = Optional.ofNullable(given.get(HEARTBEAT))
                    .map(Given::origin)
                    .orElseGet(() -> Text.of("origin.default"));
            problem(HEARTBEAT, Text.of("problem.conflict", HEARTBEAT, heartbeat.get(), limit, origin));
        }
    }

    private static Optional<Long> mainConsumer(Properties properties, String base) {
        for (String prefix : List.of("main.consumer.", "consumer.", "")) {
            String value = properties.getProperty(prefix + base);
            if (value != null) {
                return ValueType.millis(1, Integer.MAX_VALUE).read(value);
            }
        }
        return Optional.empty();
    }

    private void checkAsKafkaDoes(Properties properties) {
        try {
            new QuietStreamsConfig(properties);
        } catch (ConfigException refused) {
            problem("kafka", Text.of("problem.kafka", String.valueOf(refused.getMessage())));
        }
    }

    private void checkAsTheSerdesDo(AppConfig config) {
        boolean isForeign =
                given.containsKey(ConfiguredSerdes.SERIALIZER) && given.containsKey(ConfiguredSerdes.DESERIALIZER);
        if (isForeign || !keys.containsKey(CommonKeys.SCHEMA_REGISTRY_URL.name())) {
            return;
        }
        try {
            new RegistryConfig(config.serdeSettings());
            new AvroSerdeConfig(config.serdeSettings(), true);
            new AvroSerdeConfig(config.serdeSettings(), false);
        } catch (ConfigException refused) {
            String message = String.valueOf(refused.getMessage());
            problem("schema.registry", Text.of("problem.kafka", Secrets.shown("schema.registry", message)));
        }
    }

    private void problem(String key, Text text) {
        problems.add(new ConfigProblem(key, text));
    }
}
