package org.assay.domain.reference;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form under which two spellings of a name are the same: full and half width, case and blanks do not count. A blank
 * stays only between two ASCII letters or digits, where it parts words.
 */
public final class NameKey {
    private NameKey() {}

    /** The comparable form of a name; empty for a blank one. Applying it twice changes nothing. */
    public static String of(String name) {
        String folded = fold(fold(name));
        StringBuilder key = new StringBuilder(folded.length());
        boolean blank = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (isBlank(c)) {
                blank = true;
                continue;
            }
            if (blank && !key.isEmpty() && isWordChar(key.charAt(key.length() - 1)) && isWordChar(c)) {
                key.append(' ');
            }
            blank = false;
            key.append(c);
        }
        return Normalizer.normalize(key, Normalizer.Form.NFKC);
    }

    // Lower case can undo the normal form and the other way round (e.g. the Kelvin sign), hence twice.
    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }

    private static boolean isWordChar(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }
}
