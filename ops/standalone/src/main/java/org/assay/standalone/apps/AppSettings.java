package org.assay.standalone.apps;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.assay.embedded.security.StackSecrets;
import org.assay.runtime.config.AppConfig;
import org.assay.runtime.config.CommonKeys;
import org.assay.runtime.config.ConfigKey;
import org.assay.runtime.config.ConfigSources;
import org.assay.runtime.config.Secrets;
import org.assay.runtime.launch.StreamsApp;
import org.assay.standalone.home.Home;
import org.assay.standalone.secure.Locks;

/**
 * The settings that the apps of a stack were started with, each app's own: a file or a variable may have changed since. Without addresses,
 * which the stack gives, and without secrets.
 */
public final class AppSettings {
    private AppSettings() {}

    /** Writes down what these sources come to. */
    static void write(Home home, ConfigSources sources) {
        Properties settings = new Properties();
        for (StreamsApp app : Apps.all()) {
            AppConfig config = app.configure(sources);
            Map<String, String> shown = config.shown();
            for (ConfigKey<?> key : app.keys()) {
                boolean isAddress =
                        key.equals(CommonKeys.BOOTSTRAP_SERVERS) || key.equals(CommonKeys.SCHEMA_REGISTRY_URL);
                if (!isAddress
                        && !Secrets.isSecret(key.name())
                        && config.find(key).isPresent()) {
                    settings.setProperty("app." + app.name() + "." + key.name(), text(config, key, shown));
                }
            }
        }
        Path file = file(home);
        try {
            Files.createDirectories(home.run());
            Path part = file.resolveSibling(file.getFileName() + ".part");
            try (Writer writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                settings.store(writer, null);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the apps of a stack were started with, and the operator's login; the standard settings when nothing is written down. */
    public static ConfigSources read(Home home) {
        Properties settings = new Properties();
        if (Files.exists(file(home))) {
            try (Reader reader = Files.newBufferedReader(file(home), StandardCharsets.UTF_8)) {
                settings.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Map<String, String> all = new TreeMap<>();
        settings.stringPropertyNames().forEach(key -> all.put(key, settings.getProperty(key)));
        all.putAll(Locks.client(home, StackSecrets.OPERATOR));
        return ConfigSources.of(all);
    }

    /** A relative path is meant from where the apps run, and a text as it was given: an application id belongs to every generation. */
    private static String text(AppConfig config, ConfigKey<?> key, Map<String, String> shown) {
        Object value = config.get(key);
        if (value instanceof Path path) {
            return path.toAbsolutePath().toString();
        }
        return value instanceof String text ? text : shown.get(key.name());
    }

    private static Path file(Home home) {
        return home.run().resolve("apps.settings");
    }
}
