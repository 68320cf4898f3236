package org.assay.domain.passrate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A month, quarter or year of the calendar.
 *
 * @param first its first month
 */
public record Period(PeriodKind kind, YearMonth first) {
    private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:-(0[1-9]|1[0-2])|-Q([1-4]))?");

    public Period {
        Objects.requireNonNull(kind);
        if (!kind.firstMonth(first).equals(first)) {
            throw new IllegalArgumentException(first + " begins no " + kind.word());
        }
    }

    /** The period of a kind that holds a month. */
    public static Period of(PeriodKind kind, YearMonth month) {
        return new Period(kind, kind.firstMonth(month));
    }

    /** Reads {@link #text()}; empty when it is no period. */
    public static Optional<Period> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(1));
        if (parts.group(2) != null) {
            return Optional.of(new Period(PeriodKind.MONTH, YearMonth.of(year, Integer.parseInt(parts.group(2)))));
        }
        if (parts.group(3) != null) {
            int quarter = Integer.parseInt(parts.group(3));
            return Optional.of(new Period(PeriodKind.QUARTER, YearMonth.of(year, quarter * 3 - 2)));
        }
        return Optional.of(new Period(PeriodKind.YEAR, YearMonth.of(year, 1)));
    }

    /** For example {@code 2024-03}, {@code 2024-Q1}, {@code 2024}. */
    public String text() {
        String year = fourDigits(first.getYear());
        return switch (kind) {
            case MONTH -> year + (first.getMonthValue() < 10 ? "-0" : "-") + first.getMonthValue();
            case QUARTER -> year + "-Q" + (first.getMonthValue() + 2) / 3;
            case YEAR -> year;
        };
    }

    Period next() {
        return new Period(kind, kind.lastMonth(first).plusMonths(1));
    }

    /** First day. */
    public LocalDate firstDay() {
        return first.atDay(1);
    }

    /** Last day. */
    public LocalDate lastDay() {
        return kind.lastMonth(first).atEndOfMonth();
    }

    private static String fourDigits(int year) {
        String digits = Integer.toString(year);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
