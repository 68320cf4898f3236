package org.assay.runtime.config;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One setting of an app: its name, what it takes, what it is when nobody sets it, and what it is for.
 *
 * @param name dotted lower case, for example {@code failure.budget.count}; the same in the file and on the command line
 * @param type how the text is read
 * @param standard the default as text, empty when there is none
 * @param required whether the app cannot start without it
 * @param doc one sentence for the reference table
 */
public record ConfigKey<T>(String name, ValueType<T> type, Optional<String> standard, boolean required, String doc) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)*");

    public ConfigKey {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A setting's name is dotted lower case, not " + name);
        }
        standard.ifPresent(text -> {
            if (type.read(text).isEmpty()) {
                throw new IllegalArgumentException("The default of " + name + " is not allowed by its own type");
            }
        });
    }

    /** A setting that may be left out and has no default. */
    public static <T> ConfigKey<T> of(String name, ValueType<T> type, String doc) {
        return new ConfigKey<>(name, type, Optional.empty(), false, doc);
    }

    /** The same setting with a default. */
    public ConfigKey<T> orElse(String text) {
        return new ConfigKey<>(name, type, Optional.of(text), false, doc);
    }

    /** The same setting, without which the app does not start. */
    public ConfigKey<T> mandatory() {
        return new ConfigKey<>(name, type, Optional.empty(), true, doc);
    }

    /** The name of the environment variable that sets it, for example {@code ASSAY_FAILURE_BUDGET_COUNT}. */
    public String environmentName() {
        return environmentName(name);
    }

    /** The environment variable of any setting, ours or Kafka's: upper case, with underscores for dots and hyphens. */
    static String environmentName(String key) {
        return "ASSAY_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
