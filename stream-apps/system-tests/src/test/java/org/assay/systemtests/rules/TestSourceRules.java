package org.assay.systemtests.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What no test does. Read from the sources, because the classes of other modules' tests are not at hand. */
final class TestSourceRules {

    private static final Map<Pattern, String> FORBIDDEN = Map.of(
            Pattern.compile("\\b(Thread|TimeUnit(\\.[A-Z]+)?|[A-Z]+SECONDS)\\s*(\\.|::)\\s*sleep\\b"),
            "sleeps; wait for a condition",
            Pattern.compile("^\\s*@(org\\.junit\\.jupiter\\.api\\.)?Disabled\\b"),
            "is switched off; repair it or remove it",
            Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b"),
            "is unfinished");

    private TestSourceRules() {}

    /** The faults of one file, with their lines. */
    static List<String> faults(String file, String text) {
        List<String> faults = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int number = i + 1;
            FORBIDDEN.forEach((pattern, what) -> {
                if (pattern.matcher(line).find()) {
                    faults.add(file + ":" + number + " " + what);
                }
            });
        }
        return faults;
    }
}
