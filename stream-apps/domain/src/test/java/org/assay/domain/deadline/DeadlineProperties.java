package org.assay.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assay.domain.model.RollOver;
import org.assay.domain.model.TermUnit;

class DeadlineProperties {

    private static final LocalDate FIRST = LocalDate.of(2023, 12, 1);

    @Property
    void shouldNotEndEarlierWhenItStartsLater(
            @ForAll("rules") DeadlineRule rule, @ForAll("days") LocalDate day, @ForAll @IntRange(max = 40) int later) {
        Due early = rule.due(Clock.from(Start.on(day)), Calendars.ANNOUNCED);
        Due late = rule.due(Clock.from(Start.on(day.plusDays(later))), Calendars.ANNOUNCED);

        assertThat(late.due()).isAfterOrEqualTo(early.due());
    }

    @Property
    void shouldNotEndEarlierWhenTheTermIsLonger(
            @ForAll TermUnit unit,
            @ForAll RollOver rollOver,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(max = 60) int amount) {
        Clock clock = Clock.from(Start.on(day));

        Due shorter = DeadlineRule.of("T", amount, unit, rollOver).due(clock, Calendars.ANNOUNCED);
        Due longer = DeadlineRule.of("T", amount + 1, unit, rollOver).due(clock, Calendars.ANNOUNCED);

        assertThat(longer.due()).isAfterOrEqualTo(shorter.due());
    }

    @Property
    void shouldNotAskTheCalendarForNaturalDaysWithoutRollOver(
            @ForAll @IntRange(max = 400) int amount, @ForAll("days") LocalDate day) {
        DeadlineRule rule = DeadlineRule.of("T", amount, TermUnit.NATURAL_DAYS, RollOver.NONE);
        Clock clock = Clock.from(Start.on(day));

        Due due = rule.due(clock, Calendars.ANNOUNCED);

        assertThat(due).isEqualTo(rule.due(clock, WorkingCalendar.of(List.of())));
        assertThat(due.isConfirmed()).isTrue();
    }

    @Property
    void shouldLandOnAWorkingDayAndPassNoneByRollingOver(
            @ForAll("rolling") DeadlineRule rule, @ForAll("days") LocalDate day) {
        Clock clock = Clock.from(Start.on(day));
        DeadlineRule still = new DeadlineRule(rule.id(), rule.span(), RollOver.NONE, null, true);

        LocalDate counted = still.due(clock, Calendars.ANNOUNCED).lastDay();
        Due due = rule.due(clock, Calendars.ANNOUNCED);

        assertThat(Calendars.ANNOUNCED.isWorkingDay(due.lastDay())).isTrue();
        assertThat(counted.datesUntil(due.lastDay())).noneMatch(Calendars.ANNOUNCED::isWorkingDay);
        assertThat(due.rolledOver()).isEqualTo(!counted.equals(due.lastDay()));
    }

    @Property
    void shouldCountExactlyTheWorkingDaysOfTheTerm(
            @ForAll @IntRange(max = 60) int amount, @ForAll("days") LocalDate day) {
        Due due = DeadlineRule.of("T", amount, TermUnit.WORKING_DAYS, RollOver.NONE)
                .due(Clock.from(Start.on(day)), Calendars.ANNOUNCED);

        assertThat(day.plusDays(1).datesUntil(due.lastDay().plusDays(1)).filter(Calendars.ANNOUNCED::isWorkingDay))
                .hasSize(amount);
    }

    @Property
    void shouldHaveNoEmptyWindow(
            @ForAll TermUnit unit,
            @ForAll @IntRange(max = 60) int from,
            @ForAll @IntRange(max = 60) int length,
            @ForAll("suspensions") List<Suspension> suspensions,
            @ForAll("days") LocalDate day) {
        Window window = new Window(new Term(from, unit), new Term(from + length, unit));

        Due due = new DeadlineRule("T", window, RollOver.NEXT_WORKING_DAY, null, true)
                .due(new Clock(Start.on(day), 0, suspensions), Calendars.ANNOUNCED);

        assertThat(due.firstPossible()).isBeforeOrEqualTo(due.due());
        assertThat(due.at(due.firstPossible())).isEqualTo(Due.Timing.IN_TIME);
    }

    @Property
    void shouldNeverEndEarlierByAnExtensionOrASuspension(
            @ForAll("rules") DeadlineRule rule,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(max = 3) int extensions,
            @ForAll("suspensions") List<Suspension> suspensions) {
        DeadlineRule extensible = new DeadlineRule(
                rule.id(),
                rule.span(),
                rule.rollOver(),
                new Term(5, rule.span().notAfter().unit()),
                true);

        Due plain = extensible.due(Clock.from(Start.on(day)), Calendars.ANNOUNCED);
        Due longer = extensible.due(new Clock(Start.on(day), extensions, suspensions), Calendars.ANNOUNCED);

        assertThat(longer.due()).isAfterOrEqualTo(plain.due());
    }

    @Property
    void shouldMoveNothingWhenTheCalendarIsTheSame(@ForAll("rules") DeadlineRule rule, @ForAll("days") LocalDate day) {
        OpenDeadline open = new OpenDeadline("k", rule.id(), "", Clock.from(Start.on(day)));

        assertThat(CalendarCorrection.moved(
                        List.of(open), deadline -> rule, Calendars.ANNOUNCED, WorkingCalendar.of(Calendars.DAYS)))
                .isEmpty();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 1100).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<DeadlineRule> rules() {
        return Combinators.combine(
                        Arbitraries.of(TermUnit.class),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of(RollOver.class))
                .as((unit, amount, rollOver) -> DeadlineRule.of("T", amount, unit, rollOver));
    }

    @Provide
    Arbitrary<DeadlineRule> rolling() {
        return rules().filter(rule -> rule.rollOver() == RollOver.NEXT_WORKING_DAY
                && rule.span().notAfter().unit() != TermUnit.HOURS);
    }

    @Provide
    Arbitrary<List<Suspension>> suspensions() {
        return Combinators.combine(days(), Arbitraries.integers().between(0, 20))
                .as((day, length) -> Suspension.ofDays(day, day.plusDays(length)))
                .list()
                .ofMaxSize(3);
    }
}
