package org.assay.domain.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/**
 * When the event happened from which a term runs.
 *
 * @param day the day in China
 * @param moment the moment, null when only the day is known
 */
public record Start(LocalDate day, Instant moment) {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public Start {
        Objects.requireNonNull(day, "day");
        if (moment != null && !day.equals(LocalDate.ofInstant(moment, ZONE))) {
            throw new IllegalArgumentException(moment + " is not on " + day);
        }
    }

    /** An event whose moment is known. */
    public static Start at(Instant moment) {
        return new Start(LocalDate.ofInstant(moment, ZONE), moment);
    }

    /** An event of which only the day is known. */
    public static Start on(LocalDate day) {
        return new Start(day, null);
    }

    /** From when hours run. Of a mere day that is its end: nobody loses hours because a time was not written down. */
    Instant hoursFrom() {
        return moment == null ? endOf(day) : moment;
    }

    static Instant beginningOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** 24:00 of a day. */
    static Instant endOf(LocalDate day) {
        return beginningOf(day.plusDays(1));
    }
}
