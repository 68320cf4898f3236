package org.assay.domain.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assay.domain.reference.CalendarDay;

/** The announced departures of the days that the tests cross (国办发明电〔2023〕7号, 〔2024〕12号, notice of 2025-11-04). */
public final class Calendars {

    /** 2024 to 2026 as far as the tests need them. */
    public static final List<CalendarDay> DAYS = days();

    /** The same as a calendar. */
    public static final WorkingCalendar ANNOUNCED = WorkingCalendar.of(DAYS);

    private Calendars() {}

    /** A rest day. */
    public static CalendarDay rest(String day, String mark) {
        return new CalendarDay(LocalDate.parse(day), CalendarDay.Kind.REST, "休", "rest", mark);
    }

    /** A worked weekend day. */
    public static CalendarDay work(String day, String mark) {
        return new CalendarDay(LocalDate.parse(day), CalendarDay.Kind.WORK, "班", "worked", mark);
    }

    /** The calendar with one more row. */
    public static WorkingCalendar with(CalendarDay more) {
        List<CalendarDay> days = new ArrayList<>(DAYS);
        days.removeIf(day -> day.date().equals(more.date()));
        days.add(more);
        return WorkingCalendar.of(days);
    }

    private static List<CalendarDay> days() {
        List<CalendarDay> days = new ArrayList<>();
        rest(days, "2024-02-10", 8);
        rest(days, "2024-10-01", 7);
        rest(days, "2025-01-28", 8);
        rest(days, "2025-05-01", 5);
        rest(days, "2025-10-01", 8);
        rest(days, "2026-02-15", 9);
        rest(days, "2026-10-01", 7);
        for (String day : List.of(
                "2024-02-04",
                "2024-02-18",
                "2024-09-29",
                "2024-10-12",
                "2025-01-26",
                "2025-02-08",
                "2025-04-27",
                "2025-09-28",
                "2025-10-11",
                "2026-02-14",
                "2026-02-28",
                "2026-09-20",
                "2026-10-10")) {
            days.add(work(day, "C"));
        }
        return List.copyOf(days);
    }

    private static void rest(List<CalendarDay> days, String first, int count) {
        LocalDate day = LocalDate.parse(first);
        for (int i = 0; i < count; i++) {
            days.add(rest(day.plusDays(i).toString(), "C"));
        }
    }
}
