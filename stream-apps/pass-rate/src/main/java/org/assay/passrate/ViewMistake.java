package org.assay.passrate;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Something to change in a file of views.
 *
 * @param line 0 when the whole file is meant
 * @param code key of the message
 * @param args values that the message names
 */
record ViewMistake(String file, int line, String code, List<String> args) {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    ViewMistake {
        args = List.copyOf(args);
    }

    /** One line that says where and what to change; Chinese for a Chinese locale, else English. */
    String text(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle("org.assay.passrate.messages", locale, NO_FALLBACK);
        String where = line == 0
                ? format(bundle, "at.file", List.of(file))
                : format(bundle, "at.line", List.of(file, Integer.toString(line)));
        return where + format(bundle, code, args);
    }

    private static String format(ResourceBundle bundle, String key, List<String> args) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(args.toArray());
    }
}
