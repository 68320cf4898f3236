package org.assay.runtime;

import java.util.Map;
import java.util.TreeMap;
import org.assay.runtime.config.ConfigSources;

/** The least that an app without a registry needs. */
public final class TestConfigs {

    private TestConfigs() {}

    /** Sources with a broker that nobody reaches, a free health port and these settings. */
    public static ConfigSources with(String... keysAndValues) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("bootstrap.servers", "127.0.0.1:1");
        settings.put("health.port", "0");
        for (int i = 0; i < keysAndValues.length; i += 2) {
            settings.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return ConfigSources.of(settings);
    }
}
