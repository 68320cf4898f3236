package org.assay.noticefiles;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.assay.noticefiles.mapping.MappingException;

/** Lines for the user, in the language of a locale: Chinese, and English for every other. */
public final class Messages {
    private static final String BUNDLE = "org.assay.noticefiles.messages";

    // Long texts would hide what the line has to say.
    private static final int SHOWN = 60;

    private Messages() {}

    static String badFile(Locale locale, BadFile file) {
        String what = format(locale, "file." + file.code(), file.args());
        return place(locale, file.file(), file.row(), file.column()) + what;
    }

    static String row(Locale locale, RowProblem problem) {
        return format(locale, "row." + problem.code(), problem.args());
    }

    static String outcome(Locale locale, RowOutcome outcome) {
        if (outcome instanceof RowOutcome.Malformed malformed) {
            String column = malformed.problem().column();
            return place(locale, outcome.row().file(), outcome.row().row(), column) + row(locale, malformed.problem());
        }
        RowRef of = ((RowOutcome.Duplicate) outcome).of();
        return place(locale, outcome.row().file(), outcome.row().row(), "")
                + format(locale, "row.DUPLICATE", List.of(of.file(), Long.toString(of.row())));
    }

    /** A line on a mapping file. */
    public static String mapping(
            Locale locale, MappingException.Code code, String file, int line, int column, List<String> args) {
        String what = format(locale, "mapping." + code, args);
        if (line == 0) {
            return format(locale, "at.file", List.of(file)) + what;
        }
        return format(locale, "at.line", List.of(file, Integer.toString(line), Integer.toString(column))) + what;
    }

    private static String place(Locale locale, String file, long row, String column) {
        if (row == 0) {
            return column.isEmpty()
                    ? format(locale, "at.file", List.of(file))
                    : format(locale, "at.column", List.of(file, column));
        }
        List<String> args = List.of(file, Long.toString(row), column);
        return format(locale, column.isEmpty() ? "at.row" : "at.cell", args);
    }

    private static String format(Locale locale, String key, List<String> args) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE,
                locale,
                Messages.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        List<Object> shown = new ArrayList<>();
        args.forEach(arg -> shown.add(oneLine(arg)));
        return new MessageFormat(bundle.getString(key), locale).format(shown.toArray());
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
        // A list of names keeps its end: only a single text, which has no comma, is cut.
        return line.length() <= SHOWN || line.contains(", ") ? line : line.substring(0, SHOWN) + "…";
    }
}
