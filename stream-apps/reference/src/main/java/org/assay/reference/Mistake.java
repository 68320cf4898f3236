package org.assay.reference;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

/**
 * Something to change in the files of a release.
 *
 * @param file the file, from the folder of the releases on
 * @param line line in the file, 0 when the whole file is meant
 * @param position place in the line, from 1 on; 0 when the whole line is meant, as in tables
 * @param column name of the column or key, empty when the whole line is meant
 * @param code key of the message
 * @param args values that the message names
 */
public record Mistake(String file, int line, int position, String column, String code, List<String> args) {

    public Mistake {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(code, "code");
        args = List.copyOf(args);
    }

    /** One line that says where and what to change; Chinese for a Chinese locale, else English. */
    public String text(Locale locale) {
        ResourceBundle messages = ResourceBundle.getBundle(
                "org.assay.reference.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String where =
                format(messages, place(), List.of(file, Integer.toString(line), column, Integer.toString(position)));
        return where + format(messages, code, args);
    }

    private String place() {
        if (line == 0) {
            return "at.file";
        }
        if (column.isEmpty()) {
            return position == 0 ? "at.line" : "at.position";
        }
        return position == 0 ? "at.column" : "at.key";
    }

    /** Place and message in English. */
    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }

    private static String format(ResourceBundle messages, String key, List<String> args) {
        return new MessageFormat(messages.getString(key), Locale.ROOT).format(args.toArray());
    }
}
