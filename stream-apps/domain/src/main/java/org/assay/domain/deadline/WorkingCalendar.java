package org.assay.domain.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.domain.reference.CalendarDay;

/**
 * Which days are worked: Monday to Friday, but for the yearly announced departures (节假日与调休). It always answers; whether
 * the answer is confirmed, {@link #doubt} says.
 */
public final class WorkingCalendar {

    private static final String UNCONFIRMED_MARK = "K";

    private final Map<LocalDate, CalendarDay> departures;
    private final Set<Integer> years;

    private WorkingCalendar(Collection<CalendarDay> days) {
        this.departures = days.stream().collect(Collectors.toUnmodifiableMap(CalendarDay::date, Function.identity()));
        this.years = departures.keySet().stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());
    }

    /** The calendar of the rows of a release; a year with any row is covered. */
    public static WorkingCalendar of(Collection<CalendarDay> days) {
        return new WorkingCalendar(days);
    }

    /** Whether a day is worked. */
    public boolean isWorkingDay(LocalDate day) {
        CalendarDay departure = departures.get(day);
        return departure == null ? !isWeekend(day) : departure.kind() == CalendarDay.Kind.WORK;
    }

    /** Whether the departures of a year are known. */
    public boolean covers(int year) {
        return years.contains(year);
    }

    /** Why the answer for a day is not confirmed, if it is not. */
    public Optional<Doubt> doubt(LocalDate day) {
        CalendarDay departure = departures.get(day);
        if (departure != null) {
            return UNCONFIRMED_MARK.equals(departure.mark()) ? Optional.of(Doubt.CALENDAR_DAY) : Optional.empty();
        }
        return covers(day.getYear()) ? Optional.empty() : Optional.of(Doubt.CALENDAR_YEAR);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
