package org.assay.domain.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;

/**
 * When a subscriber is told.
 *
 * @param digestAt minute of the day at which everything is told together, or null to tell at once
 * @param quietFrom minute of the day from which nothing is told, or null
 * @param quietUntil minute of the day at which what was kept back is told, or null
 * @param zone time zone of these minutes
 */
public record Schedule(Integer digestAt, Integer quietFrom, Integer quietUntil, ZoneId zone) {
    private static final int DAY = 24 * 60;

    public Schedule {
        Objects.requireNonNull(zone);
        if ((quietFrom == null) != (quietUntil == null)) {
            throw new IllegalArgumentException("Quiet hours have a beginning and an end");
        }
        requireMinute(digestAt);
        requireMinute(quietFrom);
        requireMinute(quietUntil);
    }

    /** Tells everything at once. */
    public static Schedule atOnce(ZoneId zone) {
        return new Schedule(null, null, null, zone);
    }

    /**
     * When something is due that is known at a moment. What is serious is never kept back.
     *
     * @param at when it became known
     */
    public Instant due(Instant at, boolean isSerious) {
        if (isSerious) {
            return at;
        }
        Instant due = digestAt == null ? at : next(at, digestAt);
        return isQuiet(due) ? next(due, quietUntil) : due;
    }

    private boolean isQuiet(Instant at) {
        if (quietFrom == null || quietFrom.equals(quietUntil)) {
            return false;
        }
        int minute = ZonedDateTime.ofInstant(at, zone).toLocalTime().toSecondOfDay() / 60;
        return quietFrom < quietUntil
                ? minute >= quietFrom && minute < quietUntil
                : minute >= quietFrom || minute < quietUntil;
    }

    /** The next time that the clock shows a minute; the moment itself when it does. */
    private Instant next(Instant at, int minute) {
        ZonedDateTime moment = ZonedDateTime.ofInstant(at, zone);
        ZonedDateTime today =
                moment.with(LocalTime.ofSecondOfDay(Duration.ofMinutes(minute).toSeconds()));
        return (today.isBefore(moment) ? today.plusDays(1) : today).toInstant();
    }

    private static void requireMinute(Integer minute) {
        if (minute != null && (minute < 0 || minute >= DAY)) {
            throw new IllegalArgumentException("A minute of the day is from 0 to 1439, not " + minute);
        }
    }
}
