package org.assay.domain.reference;

import java.util.List;
import java.util.Objects;

/**
 * Something wrong with a row, seen from the whole release.
 *
 * @param code what is wrong
 * @param row the row to change
 * @param other the row it contradicts, or null
 * @param field name of the field to change
 * @param args values that a message names, as {@link Code} lists them
 */
public record Finding(Code code, ReferenceRow row, ReferenceRow other, String field, List<String> args) {

    /** What can be wrong. */
    public enum Code {
        /** Last day before first day; args: from, to. */
        END_BEFORE_START,
        /** Two rows of one thing hold on the same day; args: key, end of the other row or "-". */
        OVERLAP,
        /** A later release changes a row instead of ending it; args: key, release that brought it. */
        CHANGED_ROW,
        /** One name means two rows; args: name, key of this row, key of the other. */
        AMBIGUOUS_NAME,
        /** The class is no entry of the catalogue; args: class. */
        UNKNOWN_CLASS,
        /** Classes contain each other, or lie too deep; args: key. */
        CLASS_CYCLE,
        /** The product is no entry of the catalogue; args: code. */
        UNKNOWN_PRODUCT,
        /** The item is not among the test items; args: code. */
        UNKNOWN_ITEM,
        /** The class of an item is none of the known; args: class, known ones. */
        UNKNOWN_ITEM_CLASS,
        /** The region is not listed; args: code. */
        UNKNOWN_REGION,
        /** No code of GB/T 2260; args: code. */
        BAD_REGION_CODE,
        /** A principal becomes a word of a topic name; args: principal. */
        BAD_PRINCIPAL,
        /** Two rows have one id; args: id. */
        DUPLICATE_ID,
        /** A rounded comparison needs the number of decimals; no args. */
        DECIMALS_MISSING,
        /** A rule lacks a parameter; args: parameter, kind of rule. */
        PARAMETER_MISSING,
        /** A parameter is not of its type; args: parameter, value, type. */
        PARAMETER_WRONG,
        /** A target outside 0..100 percent, or a confidence outside 0..1; args: value. */
        OUT_OF_RANGE
    }

    public Finding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(row, "row");
        args = List.copyOf(args);
    }
}
