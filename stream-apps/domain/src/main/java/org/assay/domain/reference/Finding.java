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
        OUT_OF_RANGE,
        /** The id of a rule, or the name of a state or an action, is not of its form; args: text. */
        BAD_WORD,
        /** A rule of its kind needs a field; args: field, kind. */
        FIELD_MISSING,
        /** A term and a word for a term exclude each other, or both are missing; args: id. */
        TERM_UNCLEAR,
        /** The first day of a window is after its last; args: first, last. */
        WINDOW_EMPTY,
        /** A value outside the bounds of the law; args: value, floor or "-", ceiling or "-". */
        BEYOND_BOUNDS,
        /** No rule has this id on that day; args: id. */
        UNKNOWN_RULE,
        /** The rule has no such parameter; args: parameter, rule, its parameters. */
        UNKNOWN_PARAMETER,
        /** A clock is a rule without a time, or a step is refused by a rule that refuses nothing; args: id, kind. */
        WRONG_KIND_OF_RULE,
        /** A step leads to no state of the ladder; args: state. */
        UNKNOWN_STATE,
        /** Something ends or waits for a time that does not run in cases of the ladder; args: id. */
        NO_CLOCK,
        /** A step waits for a time that has no last day; args: id. */
        NO_LAST_DAY,
        /** Two states of one name; args: name. */
        STATE_TWICE,
        /** One action allowed twice in a state; args: action, state. */
        ACTION_TWICE,
        /** No step leads to the state; args: state. */
        UNREACHABLE_STATE,
        /** No step leads out of a state that is not the last of a case; args: state. */
        NO_WAY_OUT,
        /** A step leads out of a last state; args: state. */
        NOT_LAST
    }

    public Finding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(row, "row");
        args = List.copyOf(args);
    }
}
