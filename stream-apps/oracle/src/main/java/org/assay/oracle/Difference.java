package org.assay.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A place where what was published is not what the submissions say.
 *
 * @param key sample, cell, alert or submission
 * @param expected what the oracle computed, or null when nothing should be there
 * @param actual what was published, or null when nothing is there
 */
public record Difference(Output output, String key, String expected, String actual) {
    /** All differences, by output and key. */
    public static List<Difference> between(Facts expected, Facts actual) {
        var differences = new ArrayList<Difference>();
        for (Output output : Output.values()) {
            Map<String, String> wanted = expected.of(output);
            Map<String, String> found = actual.of(output);
            var keys = new TreeSet<>(wanted.keySet());
            keys.addAll(found.keySet());
            for (String key : keys) {
                String want = wanted.get(key);
                String have = found.get(key);
                if (want == null || !want.equals(have)) {
                    differences.add(new Difference(output, key, want, have));
                }
            }
        }
        return List.copyOf(differences);
    }
}
