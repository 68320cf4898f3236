package org.assay.noticefiles.mapping;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;

/**
 * A format of a day, in the pattern letters of {@link DateTimeFormatter}. A time of day is read and dropped. A year before
 * 1900 or after 2199 is a slip of the pen and no day.
 */
public final class DayFormat {
    private final String pattern;
    private final DateTimeFormatter formatter;

    private DayFormat(String pattern, DateTimeFormatter formatter) {
        this.pattern = pattern;
        this.formatter = formatter;
    }

    /**
     * A format from its pattern, e.g. {@code MM/dd/yyyy hh:mm:ss a}.
     *
     * @throws IllegalArgumentException when the pattern is none or does not tell year, month and day
     */
    public static DayFormat of(String pattern) {
        // Strict resolving refuses 30 February, but needs the proleptic year "u".
        DateTimeFormatter formatter = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern.replace('y', 'u'))
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
        DayFormat format = new DayFormat(pattern, formatter);
        if (!format.tellsTheDay()) {
            throw new IllegalArgumentException("pattern tells no day: " + pattern);
        }
        return format;
    }

    /** The day in a text, if the text has this format as a whole and there is such a day. */
    public Optional<LocalDate> parse(String text) {
        ParsePosition position = new ParsePosition(0);
        // Tried first because it fails without an exception, and most texts of a file have another format.
        TemporalAccessor fields = formatter.parseUnresolved(text, position);
        if (fields == null || position.getIndex() < text.length()) {
            return Optional.empty();
        }
        try {
            LocalDate day = formatter.parse(text).query(TemporalQueries.localDate());
            return Optional.ofNullable(day).filter(DayFormat::isPlausible);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The pattern as written in the mapping. */
    public String pattern() {
        return pattern;
    }

    private boolean tellsTheDay() {
        LocalDate day = LocalDate.of(2021, 12, 31);
        return parse(formatter.format(day.atTime(0, 0))).filter(day::equals).isPresent();
    }

    private static boolean isPlausible(LocalDate day) {
        return day.getYear() >= 1900 && day.getYear() < 2200;
    }
}
