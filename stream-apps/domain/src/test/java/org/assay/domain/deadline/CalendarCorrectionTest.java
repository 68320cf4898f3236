package org.assay.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.assay.domain.model.RollOver;
import org.assay.domain.model.TermUnit;
import org.junit.jupiter.api.Test;

class CalendarCorrectionTest {

    private static final DeadlineRule RULE = DeadlineRule.of("F2", 7, TermUnit.WORKING_DAYS, RollOver.NEXT_WORKING_DAY);

    @Test
    void shouldMoveOnlyTheDeadlinesThatCrossTheDay() {
        WorkingCalendar corrected = Calendars.with(Calendars.rest("2025-03-12", "C"));
        List<OpenDeadline> open =
                List.of(open("before", "2025-02-20"), open("over", "2025-03-10"), open("after", "2025-03-12"));

        List<CalendarCorrection.Moved> moved =
                CalendarCorrection.moved(open, deadline -> RULE, Calendars.ANNOUNCED, corrected);

        assertThat(moved).extracting(move -> move.deadline().key()).containsExactly("over");
        assertThat(moved.get(0).before().lastDay()).isEqualTo("2025-03-19");
        assertThat(moved.get(0).after().lastDay()).isEqualTo("2025-03-20");
    }

    @Test
    void shouldNotMoveADeadlineThatIsOnlyBetterConfirmed() {
        WorkingCalendar guessed = Calendars.with(Calendars.rest("2025-10-01", "K"));

        List<CalendarCorrection.Moved> moved = CalendarCorrection.moved(
                List.of(open("over", "2025-09-25")), deadline -> RULE, guessed, Calendars.ANNOUNCED);

        assertThat(moved).isEmpty();
    }

    @Test
    void shouldMoveWhatWasCountedWithoutTheListOfTheNextYear() {
        WorkingCalendar thisYear = WorkingCalendar.of(Calendars.DAYS.stream()
                .filter(day -> day.date().getYear() < 2026)
                .toList());

        List<CalendarCorrection.Moved> moved = CalendarCorrection.moved(
                List.of(open("february", "2026-02-12"), open("march", "2026-03-12")),
                deadline -> RULE,
                thisYear,
                Calendars.ANNOUNCED);

        assertThat(moved).hasSize(1);
        assertThat(moved.get(0).before().doubts()).containsExactly(Doubt.CALENDAR_YEAR);
        assertThat(moved.get(0).after().isConfirmed()).isTrue();
    }

    private static OpenDeadline open(String key, String start) {
        return new OpenDeadline(key, "F2", "", Clock.from(Start.on(LocalDate.parse(start))));
    }
}
