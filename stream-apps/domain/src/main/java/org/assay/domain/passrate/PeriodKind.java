package org.assay.domain.passrate;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How long the period of a cell is. */
public enum PeriodKind {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private final int months;

    PeriodKind(int months) {
        this.months = months;
    }

    /** Name in configuration, for example {@code quarter}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a {@link #word()}. */
    public static Optional<PeriodKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** Number, from 1, of the first month of the period that the month of a year lies in. */
    int firstMonthOf(int month) {
        return month - (month - 1) % months;
    }

    /** First month of the period that a month lies in. */
    YearMonth firstMonth(YearMonth month) {
        return month.withMonth(firstMonthOf(month.getMonthValue()));
    }

    YearMonth lastMonth(YearMonth month) {
        return firstMonth(month).plusMonths(months - 1L);
    }

    boolean isSame(YearMonth a, YearMonth b) {
        return a.getYear() == b.getYear() && (a.getMonthValue() - 1) / months == (b.getMonthValue() - 1) / months;
    }
}
