package org.assay.runtime.config;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The configuration cannot be used; it carries every mistake, not only the first. */
public final class InvalidConfig extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ConfigProblem> problems;

    public InvalidConfig(List<ConfigProblem> problems) {
        super(problems.stream().map(problem -> problem.line(Locale.ROOT)).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** The mistakes, in the order of the settings. */
    public List<ConfigProblem> problems() {
        return problems;
    }

    /** One line for each mistake. */
    public List<String> lines(Locale locale) {
        return problems.stream().map(problem -> problem.line(locale)).toList();
    }
}
