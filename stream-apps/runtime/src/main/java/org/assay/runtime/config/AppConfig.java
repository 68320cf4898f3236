package org.assay.runtime.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.assay.contract.topic.Generations;
import org.assay.serdes.RegistrySettings;

/** The checked settings of one app. Its {@code toString} shows no secret. */
public final class AppConfig {

    private final String appName;
    private final Map<String, String> values;
    private final Properties properties;

    AppConfig(String appName, Map<String, String> values, Properties properties) {
        this.appName = appName;
        this.values = Map.copyOf(values);
        this.properties = properties;
    }

    /**
     * Reads and checks the settings of one app.
     *
     * @param appName the app's short name, for example {@code ledger}
     * @param standardId the application id when nobody sets one
     * @param keys every setting of ours that the app knows, the common ones included
     * @throws InvalidConfig with every mistake
     */
    public static AppConfig read(String appName, String standardId, List<ConfigKey<?>> keys, ConfigSources sources) {
        return new ConfigReader(appName, keys).read(standardId, sources);
    }

    /** The app's short name. */
    public String appName() {
        return appName;
    }

    /** Consumer group and prefix of the internal topics, those of the generation that runs. */
    public String applicationId() {
        return properties.getProperty(CommonKeys.APPLICATION_ID.name());
    }

    /** Which generation of each app runs. */
    public Generations generations() {
        return find(CommonKeys.GENERATIONS).orElse(Generations.FIRST);
    }

    /** Where Kafka puts the records that our own faults keep from being processed. */
    public String deadLetterTopic() {
        return properties.getProperty("errors.dead.letter.queue.topic.name");
    }

    /**
     * The value of a setting that is mandatory or has a default.
     *
     * @throws IllegalArgumentException if it has neither and is not set
     */
    public <T> T get(ConfigKey<T> key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException(key.name() + " is not set and has no default"));
    }

    /** The value of a setting, empty when it is not set and has no default. */
    public <T> Optional<T> find(ConfigKey<T> key) {
        return Optional.ofNullable(values.get(key.name()))
                .or(key::standard)
                .flatMap(text -> key.type().read(text));
    }

    /** Everything for Kafka Streams and its clients, the settings of the serdes included; a copy. */
    public Properties streamsProperties() {
        Properties copy = new Properties();
        copy.putAll(properties);
        return copy;
    }

    /** The settings of the registry client and the serdes, to hand to {@code Serde.configure}. */
    public Map<String, Object> serdeSettings() {
        Map<String, Object> settings = new HashMap<>();
        properties.forEach((key, value) -> {
            if (RegistrySettings.knows(key.toString())) {
                settings.put(key.toString(), value);
            }
        });
        return settings;
    }

    /** How to reach and log in to the cluster, for an admin client or a plain consumer or producer. */
    public Map<String, Object> connectionSettings() {
        Map<String, Object> settings = new HashMap<>();
        AdminClientConfig.configNames().forEach(name -> {
            String value = properties.getProperty(name);
            if (value != null) {
                settings.put(name, value);
            }
        });
        return settings;
    }

    /** Every setting in alphabetical order as it may be logged; secrets are masked. */
    public Map<String, String> shown() {
        Map<String, String> shown = new TreeMap<>();
        values.forEach((key, value) -> shown.put(key, Secrets.shown(key, value)));
        properties.forEach((key, value) -> shown.put(key.toString(), Secrets.shown(key.toString(), value.toString())));
        return shown;
    }

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        shown().forEach((key, value) -> lines.add(key + "=" + value));
        return String.join("\n", lines);
    }
}
