package org.assay.standalone.text;

/** A piece of a long text, around the place where it begins to differ from another. */
public final class Excerpt {
    private static final int HEAD = 80;
    private static final int BEFORE = 60;
    private static final int LENGTH = 400;
    private static final String GAP = " … ";

    private Excerpt() {}

    /**
     * The piece to show.
     *
     * @param other what it differs from, or null
     */
    public static String of(String text, String other) {
        int from = same(text, other) - BEFORE;
        if (text.length() <= LENGTH || from <= HEAD) {
            return cut(text);
        }
        return text.substring(0, HEAD) + GAP + cut(text.substring(from));
    }

    private static String cut(String text) {
        return text.length() <= LENGTH ? text : text.substring(0, LENGTH) + GAP.stripTrailing();
    }

    private static int same(String text, String other) {
        int length = other == null ? 0 : Math.min(text.length(), other.length());
        int i = 0;
        while (i < length && text.charAt(i) == other.charAt(i)) {
            i++;
        }
        return i;
    }
}
