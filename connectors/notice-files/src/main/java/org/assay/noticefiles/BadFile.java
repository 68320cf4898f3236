package org.assay.noticefiles;

import java.util.List;
import java.util.Locale;

/**
 * A file that cannot be read as a whole. None of its rows is submitted or counted.
 *
 * @param code what is wrong
 * @param file the file, as it was named in the call
 * @param row the row at fault, counted as in {@link RowRef}; 0 when the file as a whole is meant
 * @param column the column at fault; empty when the row or the file as a whole is meant
 * @param args values that the message names, as {@link Code} lists them
 */
public record BadFile(Code code, String file, long row, String column, List<String> args) {

    /** What can be wrong with a file. */
    public enum Code {
        NOT_FOUND,
        /** args: why. */
        NOT_READABLE,
        NOT_A_FILE,
        /** Nothing in it. */
        EMPTY,
        /** A header and nothing below. */
        NO_ROWS,
        /** Neither text nor a workbook. */
        BINARY,
        /** A workbook of the format before 2007, or one with a password. */
        OLD_WORKBOOK,
        /** A ZIP or XML that is no workbook, or damaged. */
        BROKEN_WORKBOOK,
        /** Unpacked it would be larger than a workbook may be; args: mebibytes allowed. */
        WORKBOOK_TOO_LARGE,
        /** args: sheet, sheets that are there. */
        NO_SUCH_SHEET,
        /** The mapping reads other formats; args: format of the file, formats of the mapping, mapping. */
        FORMAT_NOT_MAPPED,
        /** Bytes that are none in the encoding; args: encoding, encoding to try. */
        WRONG_ENCODING,
        /** args: columns the mapping needs one of, columns that are there, mapping. */
        MISSING_COLUMN,
        /** The mapping reads a column whose name stands twice in the header; no args. */
        AMBIGUOUS_COLUMN,
        /** args: characters allowed. */
        CELL_TOO_LONG,
        /** A quotation mark that is not closed or stands in the wrong place; no args. */
        BROKEN_QUOTES,
        /** The first line is no JSON object; args: mapping. */
        NOT_JSON_LINES
    }

    public BadFile {
        args = List.copyOf(args);
    }

    /** One line for the user: file, row, column, what is wrong, what to change. */
    public String message(Locale locale) {
        return Messages.badFile(locale, this);
    }
}
