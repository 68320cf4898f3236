package org.assay.domain.deadline;

/** Why a due moment is not confirmed. */
public enum Doubt {
    /** The number of the rule was not read in an official text (mark C2 or K). */
    RULE,
    /** A day of the calendar on which it rests is from general knowledge (mark K). */
    CALENDAR_DAY,
    /** The calendar does not cover a year on which it rests; Monday to Friday were taken as worked. */
    CALENDAR_YEAR,
    /** Hours were to be counted from an event of which only the day is known. */
    START_MOMENT
}
