package org.assay.runtime.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Where settings come from. A later source wins: defaults, profile, file, environment ({@code ASSAY_...}), overrides.
 * Inside one source {@code app.<name>.<key>} wins over {@code <key>} and concerns that app only.
 *
 * @param file a properties file in UTF-8, if there is one
 * @param environment variables; only those that begin with {@code ASSAY_} are looked at
 * @param overrides settings of the command line
 */
public record ConfigSources(Optional<Path> file, Map<String, String> environment, Map<String, String> overrides) {

    public ConfigSources {
        environment = Map.copyOf(environment);
        overrides = Map.copyOf(overrides);
    }

    /** Nothing but these settings. */
    public static ConfigSources of(Map<String, String> overrides) {
        return new ConfigSources(Optional.empty(), Map.of(), overrides);
    }

    /** The sources named by a command line: {@code --config FILE} and {@code KEY=VALUE}. */
    public static ConfigSources of(List<String> arguments, Map<String, String> environment) {
        Optional<Path> file =
                Optional.ofNullable(environment.get("ASSAY_CONFIG")).map(Path::of);
        Map<String, String> overrides = new TreeMap<>();
        List<ConfigProblem> problems = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            int equals = argument.indexOf('=');
            if (argument.equals("--config") && i + 1 < arguments.size()) {
                i++;
                file = Optional.of(Path.of(arguments.get(i)));
            } else if (equals > 0 && !argument.startsWith("-")) {
                overrides.put(argument.substring(0, equals).strip(), argument.substring(equals + 1));
            } else {
                problems.add(new ConfigProblem(argument, Text.of("problem.argument", argument)));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidConfig(problems);
        }
        return new ConfigSources(file, environment, overrides);
    }

    /** The same sources with one more override. */
    public ConfigSources with(String key, String value) {
        Map<String, String> more = new TreeMap<>(overrides);
        more.put(key, value);
        return new ConfigSources(file, environment, more);
    }

    /** The settings of the file, or the one mistake that keeps it from being read. */
    Map<String, String> readFile(List<ConfigProblem> problems) {
        Map<String, String> settings = new TreeMap<>();
        file.ifPresent(path -> {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (NoSuchFileException missing) {
                problems.add(new ConfigProblem("--config", Text.of("problem.file.missing", path)));
            } catch (IOException | IllegalArgumentException unreadable) {
                Text text = Text.of("problem.file.unreadable", path, reason(unreadable));
                problems.add(new ConfigProblem("--config", text));
            }
            properties.stringPropertyNames().forEach(key -> settings.put(key, properties.getProperty(key)));
        });
        return settings;
    }

    private static String reason(Exception unreadable) {
        if (unreadable instanceof CharacterCodingException) {
            return "not UTF-8";
        }
        return unreadable.getMessage() == null ? unreadable.getClass().getSimpleName() : unreadable.getMessage();
    }
}
