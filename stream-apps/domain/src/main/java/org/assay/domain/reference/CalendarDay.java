package org.assay.domain.reference;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A day that departs from the ordinary week of Monday to Friday.
 *
 * @param date the day
 * @param kind what it is
 * @param nameZh why, e.g. 春节调休
 * @param nameEn why
 * @param mark how sure the row is: {@code C}, {@code C2} or {@code K}
 */
public record CalendarDay(LocalDate date, Kind kind, String nameZh, String nameEn, String mark)
        implements ReferenceRow {

    /** The two departures. */
    public enum Kind {
        /** 法定节假日 or a day moved to it: no working day. */
        REST,
        /** 调休上班: a weekend day that is worked. */
        WORK
    }

    public CalendarDay {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(kind, "kind");
    }

    @Override
    public ReferenceTable table() {
        return ReferenceTable.CALENDAR;
    }

    @Override
    public String naturalKey() {
        return date.toString();
    }
}
