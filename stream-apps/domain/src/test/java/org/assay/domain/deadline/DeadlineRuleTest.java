package org.assay.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assay.domain.model.RollOver;
import org.assay.domain.model.TermUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples by hand from the announced calendars and 民法典 201 to 203. */
class DeadlineRuleTest {

    @ParameterizedTest
    @CsvSource({
        // 7 working days over 国庆 2025: 26, (27 rest), 28 worked Sunday, 29, 30, 9, 10, 11 worked Saturday
        "2025-09-25, 7, 2025-10-11",
        // over 国庆 2024: 27, 29 worked Sunday, 30, 8, 9, 10, 11
        "2024-09-26, 7, 2024-10-11",
        // over 春节 2024: 9, (10-17 rest), 18 worked Sunday, 19, 20, 21, 22, 23
        "2024-02-08, 7, 2024-02-23",
        // over 春节 2025: 24, 26 worked Sunday, 27, (28-4 rest), 5, 6
        "2025-01-23, 5, 2025-02-06",
        // over 春节 2026: 13, 14 worked Saturday, (15-23 rest), 24, 25, 26
        "2026-02-12, 5, 2026-02-26",
        // over 国庆 2026: 30, (1-7 rest), 8, 9, 10 worked Saturday, 12
        "2026-09-29, 5, 2026-10-12",
        // an event on a rest day: the first worked day counts as one
        "2025-10-04, 1, 2025-10-09"
    })
    void shouldCountWorkingDays(LocalDate start, int amount, LocalDate last) {
        Due due = rule(amount, TermUnit.WORKING_DAYS).due(Clock.from(Start.on(start)), Calendars.ANNOUNCED);

        assertThat(due.lastDay()).isEqualTo(last);
        assertThat(due.rolledOver()).isFalse();
        assertThat(due.isConfirmed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-03, 15, NEXT_WORKING_DAY, 2025-03-18, false",
        // 20 September + 15 = 5 October, within 国庆: the first working day after it is the 9th
        "2025-09-20, 15, NEXT_WORKING_DAY, 2025-10-09, true",
        "2025-09-20, 15, NONE, 2025-10-05, false",
        // ends on a Saturday that is worked: no roll-over
        "2025-09-26, 15, NEXT_WORKING_DAY, 2025-10-11, false",
        "2025-03-01, 60, NEXT_WORKING_DAY, 2025-04-30, false",
        "2025-03-01, 75, NEXT_WORKING_DAY, 2025-05-15, false"
    })
    void shouldCountNaturalDays(LocalDate start, int amount, RollOver rollOver, LocalDate last, boolean rolledOver) {
        Due due = DeadlineRule.of("P4", amount, TermUnit.NATURAL_DAYS, rollOver)
                .due(Clock.from(Start.on(start)), Calendars.ANNOUNCED);

        assertThat(due.lastDay()).isEqualTo(last);
        assertThat(due.rolledOver()).isEqualTo(rolledOver);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-08-31, 6, MONTHS, 2026-02-28",
        "2023-08-31, 6, MONTHS, 2024-02-29",
        "2025-01-31, 3, MONTHS, 2025-04-30",
        "2025-01-15, 3, MONTHS, 2025-04-15",
        "2024-02-29, 1, YEARS, 2025-02-28",
        "2024-02-29, 2, YEARS, 2026-02-28"
    })
    void shouldEndMonthsOnTheSameDayNumberOrTheLast(LocalDate start, int amount, TermUnit unit, LocalDate last) {
        Due due = DeadlineRule.of("F28", amount, unit, RollOver.NONE)
                .due(Clock.from(Start.on(start)), Calendars.ANNOUNCED);

        assertThat(due.lastDay()).isEqualTo(last);
    }

    @Test
    void shouldRunHoursFromTheMomentOverRestDays() {
        Instant served = Instant.parse("2025-10-01T14:30:00Z");

        Due due = DeadlineRule.of("F3", 4, TermUnit.HOURS, RollOver.NEXT_WORKING_DAY)
                .due(Clock.from(Start.at(served)), Calendars.ANNOUNCED);

        assertThat(due.due()).isEqualTo(Instant.parse("2025-10-01T18:30:00Z"));
        assertThat(due.at(due.due())).isEqualTo(Due.Timing.IN_TIME);
        assertThat(due.at(due.due().plusMillis(1))).isEqualTo(Due.Timing.LATE);
        assertThat(due.lastDay()).isEqualTo("2025-10-02");
    }

    @Test
    void shouldDoubtHoursOfAnEventOfWhichOnlyTheDayIsKnown() {
        Due due = DeadlineRule.of("F3", 4, TermUnit.HOURS, RollOver.NONE)
                .due(Clock.from(Start.on(LocalDate.of(2025, 3, 3))), Calendars.ANNOUNCED);

        assertThat(due.due()).isEqualTo(Instant.parse("2025-03-03T20:00:00Z"));
        assertThat(due.doubts()).containsExactly(Doubt.START_MOMENT);
    }

    @Test
    void shouldEndADayAtMidnightInChina() {
        Due due = rule(1, TermUnit.NATURAL_DAYS)
                .due(Clock.from(Start.at(Instant.parse("2025-03-03T15:59:59Z"))), Calendars.ANNOUNCED);

        assertThat(due.due()).isEqualTo(Instant.parse("2025-03-04T16:00:00Z"));
        assertThat(due.at(Instant.parse("2025-03-04T15:59:59Z"))).isEqualTo(Due.Timing.IN_TIME);
        assertThat(due.at(Instant.parse("2025-03-04T16:00:00Z"))).isEqualTo(Due.Timing.LATE);
    }

    @ParameterizedTest
    @CsvSource({"59, TOO_EARLY", "60, IN_TIME", "75, IN_TIME", "90, IN_TIME", "91, LATE"})
    void shouldHoldTheWindowOfTheSecondRecheck(int day, Due.Timing timing) {
        LocalDate notice = LocalDate.of(2025, 3, 3);
        Window window = new Window(new Term(60, TermUnit.NATURAL_DAYS), new Term(90, TermUnit.NATURAL_DAYS));

        Due due = new DeadlineRule("P15", window, RollOver.NONE, null, true)
                .due(Clock.from(Start.on(notice)), Calendars.ANNOUNCED);

        assertThat(due.on(notice.plusDays(day))).isEqualTo(timing);
    }

    @Test
    void shouldExtendByTheTermOfTheRule() {
        DeadlineRule rule = new DeadlineRule(
                "F17",
                new Term(5, TermUnit.WORKING_DAYS),
                RollOver.NEXT_WORKING_DAY,
                new Term(5, TermUnit.WORKING_DAYS),
                true);
        Start start = Start.on(LocalDate.of(2025, 9, 24));

        Due plain = rule.due(Clock.from(start), Calendars.ANNOUNCED);
        Due extended = rule.due(new Clock(start, 1, List.of()), Calendars.ANNOUNCED);

        assertThat(plain.lastDay()).isEqualTo("2025-09-30");
        assertThat(extended.lastDay()).isEqualTo("2025-10-14");
    }

    @ParameterizedTest
    @CsvSource({
        "10, NATURAL_DAYS, 2025-03-18",
        "10, WORKING_DAYS, 2025-03-20",
        "1, MONTHS, 2025-04-08",
        // ends before the clock stands
        "1, NATURAL_DAYS, 2025-03-04"
    })
    void shouldNotCountDaysOnWhichTheClockStands(int amount, TermUnit unit, LocalDate last) {
        Suspension suspension = Suspension.ofDays(LocalDate.of(2025, 3, 8), LocalDate.of(2025, 3, 12));
        Clock clock = new Clock(Start.on(LocalDate.of(2025, 3, 3)), 0, List.of(suspension));

        Due due = rule(amount, unit).due(clock, Calendars.ANNOUNCED);

        assertThat(due.lastDay()).isEqualTo(last);
    }

    @Test
    void shouldNotCountHoursInWhichTheClockStands() {
        Instant start = Instant.parse("2025-03-03T01:00:00Z");
        Clock clock = new Clock(
                Start.at(start),
                0,
                List.of(
                        new Suspension(start.plusSeconds(3600), start.plusSeconds(7200)),
                        new Suspension(start.plusSeconds(5400), start.plusSeconds(9000)),
                        new Suspension(start.plusSeconds(90000), start.plusSeconds(99000))));

        Due due = rule(4, TermUnit.HOURS).due(clock, Calendars.ANNOUNCED);

        assertThat(due.due()).isEqualTo(start.plusSeconds(4 * 3600 + 5400));
    }

    @Test
    void shouldSayWhatItRestsOn() {
        WorkingCalendar calendar = Calendars.with(Calendars.rest("2025-03-05", "K"));

        Due overTheDay = rule(5, TermUnit.WORKING_DAYS).due(Clock.from(Start.on(LocalDate.of(2025, 3, 3))), calendar);
        Due afterTheDay = rule(5, TermUnit.WORKING_DAYS).due(Clock.from(Start.on(LocalDate.of(2025, 3, 10))), calendar);
        Due naturalDays = DeadlineRule.of("P4", 5, TermUnit.NATURAL_DAYS, RollOver.NEXT_WORKING_DAY)
                .due(Clock.from(Start.on(LocalDate.of(2025, 3, 3))), calendar);
        Due unconfirmed = new DeadlineRule("F12", new Term(2, TermUnit.NATURAL_DAYS), RollOver.NONE, null, false)
                .due(Clock.from(Start.on(LocalDate.of(2025, 3, 3))), calendar);
        Due uncovered = rule(5, TermUnit.WORKING_DAYS).due(Clock.from(Start.on(LocalDate.of(2026, 12, 29))), calendar);

        assertThat(overTheDay.doubts()).containsExactly(Doubt.CALENDAR_DAY);
        assertThat(overTheDay.lastDay()).isEqualTo("2025-03-11");
        assertThat(afterTheDay.isConfirmed()).isTrue();
        assertThat(naturalDays.isConfirmed()).isTrue();
        assertThat(unconfirmed.doubts()).containsExactly(Doubt.RULE);
        assertThat(uncovered.doubts()).containsExactly(Doubt.CALENDAR_YEAR);
        assertThat(uncovered.lastDay()).isEqualTo("2027-01-05");
    }

    @Test
    void shouldGiveEachPartyItsOwnClock() {
        DeadlineRule objection = DeadlineRule.of("P4", 15, TermUnit.NATURAL_DAYS, RollOver.NEXT_WORKING_DAY);
        LocalDate published = LocalDate.of(2025, 3, 3);

        Due producer = objection.due(Clock.from(Start.on(LocalDate.of(2025, 3, 5))), Calendars.ANNOUNCED);
        LocalDate deemed = DeadlineRule.of("P26", 30, TermUnit.NATURAL_DAYS, RollOver.NONE)
                .due(Clock.from(Start.on(published)), Calendars.ANNOUNCED)
                .lastDay();
        Due seller = objection.due(Clock.from(Start.on(deemed)), Calendars.ANNOUNCED);

        assertThat(producer.lastDay()).isEqualTo("2025-03-20");
        assertThat(deemed).isEqualTo("2025-04-02");
        assertThat(seller.lastDay()).isEqualTo("2025-04-17");
    }

    private static DeadlineRule rule(int amount, TermUnit unit) {
        return DeadlineRule.of("T", amount, unit, RollOver.NEXT_WORKING_DAY);
    }
}
