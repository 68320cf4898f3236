package org.assay.noticefiles.mapping;

/** Clean-up of cell texts. */
public final class Texts {
    private Texts() {}

    /** Whether a character shows nothing: blanks of every width, line breaks, byte order and zero-width marks. */
    public static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }

    /** A text without blanks at its ends; empty for null. */
    public static String trim(String text) {
        if (text == null) {
            return "";
        }
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /**
     * A trimmed text in one line. Notices are often taken from a printed table, whose wraps end up as line breaks inside
     * a name: next to a character that is not ASCII the break goes without trace, else it becomes a blank.
     */
    public static String unwrap(String text) {
        String trimmed = trim(text);
        if (trimmed.indexOf('\n') < 0 && trimmed.indexOf('\r') < 0) {
            return trimmed;
        }
        StringBuilder line = new StringBuilder(trimmed.length());
        for (String part : trimmed.split("[\\r\\n]+", -1)) {
            String piece = trim(part);
            if (piece.isEmpty()) {
                continue;
            }
            if (!line.isEmpty() && line.charAt(line.length() - 1) < 128 && piece.charAt(0) < 128) {
                line.append(' ');
            }
            line.append(piece);
        }
        return line.toString();
    }
}
