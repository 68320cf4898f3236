package org.assay.oracle;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** For each output what holds, in words, by key. Two sides are compared word by word. */
public final class Facts {
    private final Map<Output, Map<String, String>> byOutput = new EnumMap<>(Output.class);

    public Facts() {
        for (Output output : Output.values()) {
            byOutput.put(output, new TreeMap<>());
        }
    }

    /** Says something about a key, which must not have been said before. */
    public void say(Output output, String key, String words) {
        String before = byOutput.get(output).putIfAbsent(key, words);
        if (before != null) {
            // Said twice is itself a difference: the other side says it once.
            byOutput.get(output).put(key, before + " AND " + words);
        }
    }

    /** How much is said of each output. */
    public Map<Output, Integer> sizes() {
        Map<Output, Integer> sizes = new EnumMap<>(Output.class);
        byOutput.forEach((output, words) -> sizes.put(output, words.size()));
        return sizes;
    }

    /** What holds of an output. */
    public Map<String, String> of(Output output) {
        return byOutput.get(output);
    }
}
