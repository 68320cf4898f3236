package org.assay.reference;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The files of the releases are not right. Holds every mistake, in the order of releases, files and lines. */
public final class InvalidReferenceFiles extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    InvalidReferenceFiles(List<Mistake> mistakes) {
        super(lines(mistakes, Locale.ENGLISH));
        this.mistakes = List.copyOf(mistakes);
    }

    /** What to change. */
    public List<Mistake> mistakes() {
        return mistakes;
    }

    /** One line a mistake. */
    public String text(Locale locale) {
        return lines(mistakes, locale);
    }

    private static String lines(List<Mistake> mistakes, Locale locale) {
        return mistakes.stream().map(mistake -> mistake.text(locale)).collect(Collectors.joining("\n"));
    }
}
