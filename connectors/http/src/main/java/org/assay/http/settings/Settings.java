package org.assay.http.settings;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.assay.http.Words;
import org.assay.serdes.RegistrySettings;

/** Reads settings one by one and remembers every mistake until {@link #finish}; a setting that nobody has asked for is one too. */
public final class Settings {

    private final Map<String, String> given;
    private final Set<String> asked = new TreeSet<>();
    private final List<Function<Locale, String>> problems = new ArrayList<>();

    /** Settings as given. */
    public Settings(Map<String, String> given) {
        this.given = Map.copyOf(given);
    }

    /** A text; null, and a mistake, when it is not there. */
    public String text(String key) {
        Optional<String> value = optional(key);
        if (value.isEmpty()) {
            problem("setting.missing", key);
        }
        return value.orElse(null);
    }

    /** A text, or the default. */
    public String text(String key, String otherwise) {
        return optional(key).orElse(otherwise);
    }

    /** A text that may be left out. */
    public Optional<String> optional(String key) {
        asked.add(key);
        return Optional.ofNullable(given.get(key)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A whole number in a range, or the default. */
    public int number(String key, int otherwise, int least, int most) {
        Optional<String> value = optional(key);
        try {
            int number = value.map(Integer::parseInt).orElse(otherwise);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, as a number out of range is.
        }
        problem("setting.number", key, value.orElse(""), Integer.toString(least), Integer.toString(most));
        return otherwise;
    }

    /** A time in milliseconds, or the default. */
    public Duration millis(String key, Duration otherwise) {
        return Duration.ofMillis(number(key, Math.toIntExact(otherwise.toMillis()), 1, Integer.MAX_VALUE));
    }

    /** A file that must be readable, when it is named. */
    public Optional<Path> file(String key) {
        Optional<Path> file = optional(key).map(Path::of);
        file.filter(path -> !Files.isReadable(path)).ifPresent(path -> problem("setting.file", key, path));
        return file;
    }

    /** A URL with one of some schemes, when it is named. */
    public Optional<URI> url(String key, Set<String> schemes) {
        Optional<String> value = optional(key);
        try {
            Optional<URI> url = value.map(URI::create);
            if (url.isEmpty() || schemes.contains(String.valueOf(url.get().getScheme()))) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        problem("setting.url", key, value.orElse(""), String.join(", ", new TreeSet<>(schemes)));
        return Optional.empty();
    }

    /** Remembers a mistake, under a key of the shared texts. */
    public void problem(String text, Object... args) {
        problems.add(Words.HTTP.later(text, args));
    }

    /** What Kafka's clients and the registry client get under their own names. */
    public Map<String, Object> clients() {
        Map<String, Object> settings = new HashMap<>();
        given.forEach((key, value) -> {
            if (isOfClients(key)) {
                settings.put(key, value);
            }
        });
        return settings;
    }

    /** Ends the reading. */
    public void finish() throws BadSettings {
        given.keySet().stream()
                .filter(key -> !asked.contains(key) && !isOfClients(key))
                .sorted()
                .forEach(key -> problem("setting.unknown", key, String.join(", ", asked)));
        if (!problems.isEmpty()) {
            throw new BadSettings(problems);
        }
    }

    private static boolean isOfClients(String key) {
        return RegistrySettings.knows(key)
                || ProducerConfig.configNames().contains(key)
                || ConsumerConfig.configNames().contains(key)
                || AdminClientConfig.configNames().contains(key);
    }
}
