package org.assay.scenario.run;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.domain.deadline.Clock;
import org.assay.domain.deadline.DeadlineRule;
import org.assay.domain.deadline.Doubt;
import org.assay.domain.deadline.Due;
import org.assay.domain.deadline.Notice;
import org.assay.domain.deadline.Start;
import org.assay.domain.deadline.Suspension;
import org.assay.domain.deadline.WorkingCalendar;
import org.assay.domain.model.AdminLevel;
import org.assay.domain.model.RollOver;
import org.assay.domain.model.TermUnit;
import org.assay.domain.reference.CalendarDay;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.RuleDomain;
import org.assay.domain.rulepack.Rule;
import org.assay.domain.rulepack.RulePacks;
import org.assay.scenario.shape.Shaped;

/** Times that are counted for themselves: from an event, by a rule of the packs and the calendar, to their last day. */
final class CountedCheck {
    private final Findings findings;
    private final ReferenceRelease release;
    private final RulePacks packs;

    CountedCheck(Findings findings, ReferenceRelease release) {
        this.findings = findings;
        this.release = release;
        this.packs = RulePacks.of(release);
    }

    void check(Shaped expect) {
        LocalDateTime started = expect.find("start", LocalDateTime.class).orElseThrow();
        Optional<DeadlineRule> rule = rule(expect, started.toLocalDate());
        findings.there(expect, "rule", "a rule with a time", rule, expect.text("rule", ""))
                .ifPresent(known -> check(expect, known, started));
    }

    private void check(Shaped expect, DeadlineRule rule, LocalDateTime started) {
        List<Suspension> stands = expect.list("stands", Shaped.class).stream()
                .map(still -> Suspension.ofDays(
                        still.date("from").orElseThrow(), still.date("to").orElseThrow()))
                .toList();
        Clock clock = new Clock(start(rule, started), expect.whole("extended").orElse(0), stands);
        Due due = rule.due(clock, calendar(expect.part("calendar")));
        findings.equal(expect, "first", LocalDate.class, due::firstDay);
        findings.equal(expect, "last", LocalDate.class, due::lastDay);
        findings.equal(expect, "due", LocalDateTime.class, () -> LocalDateTime.ofInstant(due.due(), Law.ZONE));
        findings.equal(expect, "rolledOver", Boolean.class, due::rolledOver);
        findings.equal(expect, "unconfirmed", Boolean.class, () -> !due.isConfirmed());
        findings.same(
                expect, "doubts", () -> due.doubts().stream().map(Doubt::name).toList());
        expect.list("acts", Shaped.class).forEach(act -> act(act, due));
        notices(expect, due);
    }

    private Optional<DeadlineRule> rule(Shaped expect, LocalDate on) {
        if (expect.has("own")) {
            Shaped own = expect.part("own");
            return Optional.of(DeadlineRule.of(
                    "own",
                    own.whole("amount").orElse(0),
                    own.find("unit", TermUnit.class).orElse(TermUnit.NATURAL_DAYS),
                    own.find("rollOver", RollOver.class).orElse(RollOver.NEXT_WORKING_DAY)));
        }
        return packs.rule(expect.text("rule", ""), on, expect.text("region", ""))
                .flatMap(Rule::deadline);
    }

    private static Start start(DeadlineRule rule, LocalDateTime started) {
        boolean isMoment = rule.span().notAfter().unit() == TermUnit.HOURS
                && !started.toLocalTime().equals(LocalTime.MIDNIGHT);
        return isMoment ? Start.at(instant(started)) : Start.on(started.toLocalDate());
    }

    private static Instant instant(LocalDateTime time) {
        return time.atZone(Law.ZONE).toInstant();
    }

    private void act(Shaped act, Due due) {
        LocalDateTime on = act.find("on", LocalDateTime.class).orElseThrow();
        findings.equal(
                act,
                "is",
                Due.Timing.class,
                () -> on.toLocalTime().equals(LocalTime.MIDNIGHT) ? due.on(on.toLocalDate()) : due.at(instant(on)));
    }

    private void notices(Shaped expect, Due due) {
        if (!expect.has("notices")) {
            return;
        }
        List<Notice> planned = packs.on(due.start().day(), RuleDomain.GENERAL, expect.text("region", ""))
                .noticePlan()
                .map(plan -> plan.notices(due))
                .orElse(List.of());
        expect.list("notices", Shaped.class)
                .forEach(notice -> findings.note(
                        notice,
                        "on",
                        planned.stream().anyMatch(sent -> fits(notice, sent)),
                        notice.values(),
                        planned.stream()
                                .map(sent -> sent.day() + " " + sent.kind() + " " + sent.level())
                                .toList()));
    }

    private static boolean fits(Shaped expect, Notice sent) {
        return expect.date("on").map(sent.day()::equals).orElse(true)
                && expect.find("kind", Notice.Kind.class)
                        .map(sent.kind()::equals)
                        .orElse(true)
                && expect.find("level", AdminLevel.class)
                        .map(sent.level()::equals)
                        .orElse(true);
    }

    /** The calendar of the release, with what the story changes in it. */
    private WorkingCalendar calendar(Shaped changed) {
        Set<Integer> without = Set.copyOf(changed.list("without", Integer.class));
        List<CalendarDay> own = Stream.concat(
                        changed.list("rest", LocalDate.class).stream().map(day -> day(day, CalendarDay.Kind.REST)),
                        changed.list("work", LocalDate.class).stream().map(day -> day(day, CalendarDay.Kind.WORK)))
                .toList();
        List<CalendarDay> days = new ArrayList<>(own);
        release.calendarDays().stream()
                .filter(day -> !without.contains(day.date().getYear()))
                .filter(day -> own.stream().noneMatch(other -> other.date().equals(day.date())))
                .forEach(days::add);
        return WorkingCalendar.of(days);
    }

    private static CalendarDay day(LocalDate day, CalendarDay.Kind kind) {
        return new CalendarDay(day, kind, "", "", "C");
    }
}
