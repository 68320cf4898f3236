package org.assay.noticefiles;

import java.util.List;
import java.util.Locale;

/**
 * Why a row was not submitted.
 *
 * @param code what is wrong
 * @param column the column to look at
 * @param args values that the message names, as {@link Code} lists them
 */
public record RowProblem(Code code, String column, List<String> args) {

    /** What can be wrong with a row. */
    public enum Code {
        /** Nothing where a notice must have something; args: field. */
        MISSING_VALUE,
        /** Not a day in any format of the mapping; args: field, text, formats. */
        UNREADABLE_DATE,
        /** A text the mapping has no translation for; args: field, text. */
        UNKNOWN_WORD,
        /** A text that is none of the words of the field; args: field, text, words. */
        NOT_A_WORD,
        /** More or fewer cells than the header has; args: cells, columns. */
        WRONG_CELL_COUNT,
        /** The line is no JSON object; args: none. */
        NOT_JSON,
        /** The workbook holds an error in this cell; args: error. */
        CELL_ERROR
    }

    public RowProblem {
        args = List.copyOf(args);
    }

    /** What is wrong, for the user, without the place. */
    public String message(Locale locale) {
        return Messages.row(locale, this);
    }
}
