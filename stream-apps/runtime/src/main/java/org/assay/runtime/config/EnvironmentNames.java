package org.assay.runtime.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds the setting that an environment variable means: {@code ASSAY_STATE_DIR} is {@code state.dir}. */
final class EnvironmentNames {

    static final String PREFIX = "ASSAY_";

    // Read by the launcher script or by ConfigSources, not settings of an app.
    private static final Set<String> NOT_SETTINGS = Set.of(
            "ASSAY_CONFIG",
            "ASSAY_HOME",
            "ASSAY_JAVA_HOME",
            "ASSAY_JAVA_OPTS",
            "ASSAY_LANG",
            "ASSAY_LOG_LEVEL",
            "ASSAY_NO_BUILD",
            "ASSAY_PORT_BASE");

    private static final List<String> CLIENT_PREFIXES = List.of(
            "main.consumer.", "restore.consumer.", "global.consumer.", "consumer.", "producer.", "admin.", "topic.");

    private final Map<String, String> keyOf = new TreeMap<>();

    EnvironmentNames(Iterable<String> knownKeys) {
        knownKeys.forEach(key -> keyOf.put(ConfigKey.environmentName(key), key));
    }

    /** The settings of these variables for one app: variable name to key. */
    Map<String, String> keys(Set<String> variables, String appName) {
        Map<String, String> keys = new TreeMap<>();
        variables.stream()
                .filter(name -> name.startsWith(PREFIX) && !NOT_SETTINGS.contains(name))
                .forEach(name -> keyOf(name, appName).ifPresent(key -> keys.put(name, key)));
        return keys;
    }

    private Optional<String> keyOf(String variable, String appName) {
        String anyApp = PREFIX + "APP_";
        if (!variable.startsWith(anyApp)) {
            return Optional.of(key(variable));
        }
        String thisApp = ConfigKey.environmentName("app." + appName + ".");
        return variable.startsWith(thisApp)
                ? Optional.of("app." + appName + "." + key(PREFIX + variable.substring(thisApp.length())))
                : Optional.empty();
    }

    private String key(String variable) {
        String known = keyOf.get(variable);
        if (known != null) {
            return known;
        }
        for (String prefix : CLIENT_PREFIXES) {
            String start = ConfigKey.environmentName(prefix);
            if (variable.startsWith(start)) {
                return prefix + key(PREFIX + variable.substring(start.length()));
            }
        }
        return variable.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
