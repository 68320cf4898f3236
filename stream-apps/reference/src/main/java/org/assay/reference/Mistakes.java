package org.assay.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects mistakes, so that all are reported at once; the same mistake is kept once. */
final class Mistakes {

    private final List<Mistake> found = new ArrayList<>();
    private final Set<Mistake> known = new HashSet<>();

    void add(String file, int line, String column, String code, String... args) {
        add(file, new Spot(line, 0), column, code, args);
    }

    void add(String file, Spot spot, String column, String code, String... args) {
        Mistake mistake = new Mistake(file, spot.line(), spot.position(), column, code, List.of(args));
        if (known.add(mistake)) {
            found.add(mistake);
        }
    }

    boolean any() {
        return !found.isEmpty();
    }

    /** Whether a file of this name, in any release, has a mistake. */
    boolean in(String fileName) {
        return found.stream().anyMatch(mistake -> mistake.file().endsWith("/" + fileName));
    }

    /** Whether a file below a folder of this name, in any release, has a mistake. */
    boolean below(String folderName) {
        return found.stream().anyMatch(mistake -> mistake.file().contains("/" + folderName + "/"));
    }

    List<Mistake> all() {
        return List.copyOf(found);
    }
}
