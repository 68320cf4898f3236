package org.assay.runtime.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The settings as a Markdown table, for the documentation and for {@code --help}. */
public final class ConfigReference {

    private ConfigReference() {}

    /** One row for each setting, in the order given. */
    public static String of(List<ConfigKey<?>> keys) {
        List<String> rows = new ArrayList<>();
        rows.add("| setting | takes | default | what for |");
        rows.add("|---|---|---|---|");
        for (ConfigKey<?> key : keys) {
            String standard = key.required()
                    ? "**required**"
                    : key.standard().map(text -> "`" + text + "`").orElse("-");
            rows.add("| `" + key.name() + "` | " + key.type().allowed().in(Locale.ENGLISH) + " | " + standard + " | "
                    + key.doc() + " |");
        }
        return String.join("\n", rows) + "\n";
    }

    /** What the profiles set, key by key. */
    public static String ofProfiles() {
        List<String> rows = new ArrayList<>();
        rows.add("| client setting | `latency` | `throughput` |");
        rows.add("|---|---|---|");
        Map<String, String> latency = Profile.LATENCY.settings();
        Map<String, String> throughput = Profile.THROUGHPUT.settings();
        throughput.keySet().stream()
                .sorted()
                .forEach(key -> rows.add("| `" + key + "` | " + latency.getOrDefault(key, "Kafka's default") + " | "
                        + throughput.get(key) + " |"));
        return String.join("\n", rows) + "\n";
    }
}
