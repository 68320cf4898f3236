package org.assay.domain.passrate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import org.assay.domain.model.SamplingPurpose;

/**
 * When a period is closed: with the first business day that begins so many days after its end. What it counted then is
 * published, and every later difference is a version of its own.
 *
 * @param days after the last day of the period; no source names a number
 */
public record Closing(int days) {
    private static final int MONTHS = 12;

    /** Whether a period is closed once a day has begun, numbered from 1970-01-01. */
    public boolean isClosed(Period period, int day) {
        return number(period.first()) < firstOpen(period.kind(), day);
    }

    /**
     * Beginnings of keys that all cells have whose period a day closes; others may have them, too.
     *
     * @param dayBefore the last day begun before it
     */
    public Set<String> closedBy(int day, int dayBefore, Views views) {
        Set<String> beginnings = new HashSet<>();
        for (View view : views.all()) {
            for (PeriodKind kind : view.periods()) {
                int firstOpen = firstOpen(kind, day);
                if (dayBefore == Control.NO_DAY) {
                    beginnings.add(view.beginning());
                } else {
                    for (Period period = Period.of(kind, month(firstOpen(kind, dayBefore)));
                            number(period.first()) < firstOpen;
                            period = period.next()) {
                        for (SamplingPurpose purpose : SamplingPurpose.values()) {
                            beginnings.add(view.beginning(purpose, period));
                        }
                    }
                }
            }
        }
        return beginnings;
    }

    /** First month of the earliest period of a kind that is still open once a day has begun, as a {@link #number}. */
    int firstOpen(PeriodKind kind, int day) {
        return day == Control.NO_DAY
                ? Integer.MIN_VALUE
                : number(kind.firstMonth(YearMonth.from(LocalDate.ofEpochDay((long) day - days + 1))));
    }

    /** Months in their order, as numbers. */
    static int number(YearMonth month) {
        return month.getYear() * MONTHS + month.getMonthValue();
    }

    private static YearMonth month(int number) {
        return YearMonth.of(Math.floorDiv(number - 1, MONTHS), Math.floorMod(number - 1, MONTHS) + 1);
    }
}
