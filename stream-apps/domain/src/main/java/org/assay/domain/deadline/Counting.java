package org.assay.domain.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assay.domain.model.RollOver;
import org.assay.domain.model.TermUnit;

/** Counts one deadline, and notes what the result rests on. */
final class Counting {

    private final DeadlineRule rule;
    private final Clock clock;
    private final WorkingCalendar calendar;
    private final Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);

    Counting(DeadlineRule rule, Clock clock, WorkingCalendar calendar) {
        this.rule = rule;
        this.clock = clock;
        this.calendar = calendar;
        if (!rule.confirmed()) {
            doubts.add(Doubt.RULE);
        }
    }

    Due due() {
        Term term = rule.extended(clock.extensions());
        if (term.unit() == TermUnit.HOURS) {
            return hours(term);
        }
        LocalDate counted = lastDay(term);
        LocalDate last = rolledOver(counted);
        Term notBefore = rule.span().notBefore();
        Instant first = notBefore == null ? beginning() : Start.beginningOf(lastDay(notBefore));
        return result(first, Start.endOf(last), !last.equals(counted));
    }

    private Due hours(Term term) {
        if (clock.start().moment() == null) {
            doubts.add(Doubt.START_MOMENT);
        }
        Term notBefore = rule.span().notBefore();
        return result(notBefore == null ? beginning() : afterHours(notBefore), afterHours(term), false);
    }

    private Due result(Instant first, Instant due, boolean rolledOver) {
        return new Due(rule.id(), clock.start(), rule.span(), first, due, rolledOver, doubts);
    }

    private Instant beginning() {
        Start start = clock.start();
        return start.moment() == null ? Start.beginningOf(start.day()) : start.moment();
    }

    private LocalDate lastDay(Term term) {
        LocalDate start = clock.start().day();
        return switch (term.unit()) {
            case NATURAL_DAYS -> afterCountedDays(start, term.amount());
            case WORKING_DAYS -> afterWorkingDays(start, term.amount());
            case MONTHS -> afterStandstill(start, start.plusMonths(term.amount()));
            case YEARS -> afterStandstill(start, start.plusYears(term.amount()));
            case HOURS -> throw new IllegalArgumentException("hours end at a moment");
        };
    }

    private LocalDate afterCountedDays(LocalDate from, int amount) {
        if (clock.suspensions().isEmpty()) {
            return from.plusDays(amount);
        }
        LocalDate day = from;
        for (int counted = 0; counted < amount; ) {
            day = day.plusDays(1);
            counted += stands(day) ? 0 : 1;
        }
        return day;
    }

    private LocalDate afterWorkingDays(LocalDate from, int amount) {
        LocalDate day = from;
        for (int counted = 0; counted < amount; ) {
            day = day.plusDays(1);
            counted += isWorkingDay(day) && !stands(day) ? 1 : 0;
        }
        return day;
    }

    /** Months and years are not counted by days; what stood still within them is added at the end. */
    private LocalDate afterStandstill(LocalDate from, LocalDate end) {
        if (clock.suspensions().isEmpty()) {
            return end;
        }
        int lost = (int) from.plusDays(1)
                .datesUntil(end.plusDays(1))
                .filter(this::stands)
                .count();
        return afterCountedDays(end, lost);
    }

    private LocalDate rolledOver(LocalDate last) {
        if (rule.rollOver() == RollOver.NONE) {
            return last;
        }
        LocalDate day = last;
        while (!isWorkingDay(day) || stands(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private Instant afterHours(Term term) {
        Instant end = clock.start().hoursFrom().plus(Duration.ofHours(term.amount()));
        List<Suspension> inOrder = clock.suspensions().stream()
                .sorted(Comparator.comparing(Suspension::from))
                .toList();
        Instant counted = clock.start().hoursFrom();
        for (Suspension suspension : inOrder) {
            Instant from = suspension.from().isBefore(counted) ? counted : suspension.from();
            if (from.isBefore(end) && suspension.to().isAfter(from)) {
                end = end.plus(Duration.between(from, suspension.to()));
                counted = suspension.to();
            }
        }
        return end;
    }

    private boolean isWorkingDay(LocalDate day) {
        calendar.doubt(day).ifPresent(doubts::add);
        return calendar.isWorkingDay(day);
    }

    private boolean stands(LocalDate day) {
        return clock.suspensions().stream().anyMatch(suspension -> suspension.touches(day));
    }
}
