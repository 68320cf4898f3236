package org.assay.domain.alert;

import java.time.LocalDate;

/**
 * A stretch of so many whole months of the calendar; the first one begins with a year that the months divide.
 *
 * @param start first day of its first month
 */
public record Stretch(LocalDate start, int months) {
    private static final int YEAR = 12;

    /** The one that a day lies in. */
    public static Stretch of(LocalDate day, int months) {
        int month = day.getYear() * YEAR + day.getMonthValue() - 1;
        int first = month - month % months;
        return new Stretch(LocalDate.of(first / YEAR, first % YEAR + 1, 1), months);
    }

    /** The first day after it. */
    public LocalDate end() {
        return start.plusMonths(months);
    }

    /** Its name, e.g. {@code 2026-01/6} for the first half of 2026. */
    public String text() {
        return start.toString().substring(0, "2026-01".length()) + "/" + months;
    }
}
