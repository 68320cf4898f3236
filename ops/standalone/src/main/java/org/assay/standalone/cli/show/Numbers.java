package org.assay.standalone.cli.show;

import java.util.Locale;

/** Shares as people read them, in percent. */
public final class Numbers {
    private static final int HUNDRED = 100;

    private Numbers() {}

    /** A share with two decimals; nothing for null. */
    public static String percent(Double share) {
        return share == null ? "" : String.format(Locale.ROOT, "%.2f", share * HUNDRED);
    }

    /** An interval of shares; nothing when an end is null. */
    public static String interval(Double lower, Double upper) {
        return lower == null || upper == null ? "" : percent(lower) + " – " + percent(upper);
    }

    /** A target, with the decimals it has. */
    public static String target(Double share) {
        if (share == null) {
            return "";
        }
        String text = percent(share);
        return text.replaceFirst("0$", "").replaceFirst("\\.0$", "");
    }
}
