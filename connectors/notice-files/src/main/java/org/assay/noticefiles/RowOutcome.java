package org.assay.noticefiles;

import java.util.Locale;

/** What became of a row that was not submitted. */
public sealed interface RowOutcome {
    /** The row. */
    RowRef row();

    /** The row equals an earlier one in every column. */
    record Duplicate(RowRef row, RowRef of) implements RowOutcome {}

    /** The row cannot be read. */
    record Malformed(RowRef row, RowProblem problem) implements RowOutcome {}

    /** One line for the user. */
    default String message(Locale locale) {
        return Messages.outcome(locale, this);
    }
}
