package org.assay.http.settings;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything that is wrong in the settings of a door. */
public final class BadSettings extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Function<Locale, String>> problems;

    BadSettings(List<Function<Locale, String>> problems) {
        super(lines(problems, Locale.ENGLISH));
        this.problems = List.copyOf(problems);
    }

    /** All of it, one line each. */
    public String text(Locale locale) {
        return lines(problems, locale);
    }

    private static String lines(List<Function<Locale, String>> problems, Locale locale) {
        return problems.stream().map(problem -> problem.apply(locale)).collect(Collectors.joining("\n"));
    }
}
