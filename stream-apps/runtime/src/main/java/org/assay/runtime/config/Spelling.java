package org.assay.runtime.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses which setting a mistyped one was meant to be. */
final class Spelling {

    private Spelling() {}

    /** The closest known name, if it is close enough to be a slip of the keyboard. */
    static Optional<String> nearest(String given, Collection<String> known) {
        // Two letters swapped count as two edits; in a short name that would be half of it.
        int tolerated = given.length() < 5 ? 1 : Math.max(2, given.length() / 6);
        return known.stream()
                .filter(name -> Math.abs(name.length() - given.length()) <= tolerated)
                .filter(name -> distance(given, name) <= tolerated)
                .min(Comparator.<String>comparingInt(name -> distance(given, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein's edit distance. */
    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }
}
