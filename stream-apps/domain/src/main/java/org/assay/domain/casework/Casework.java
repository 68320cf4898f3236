package org.assay.domain.casework;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.assay.domain.deadline.OpenDeadline;
import org.assay.domain.rulepack.Replan;

/** The rule of casework: what an event does to the case of a sample. */
public final class Casework {
    private Casework() {}

    /**
     * Applies an event.
     *
     * @param known the case; null when there is none
     * @param subject key of the sample
     * @param event what happened
     * @param law the law in force at this place of the journal
     * @param day the business day there; {@link LocalDate#MIN} before the first
     */
    public static CaseOutcome apply(Case known, String subject, CaseEvent event, CaseLaw law, LocalDate day) {
        if (event instanceof CaseEvent.VerdictChanged e) {
            return outcome(known, VerdictStep.apply(known, subject, e.change(), law, day));
        }
        if (event instanceof CaseEvent.ActionPassed e) {
            return e.action().action().kind().isDuty()
                    ? DutyRule.apply(known, e, law, day)
                    : outcome(known, ProcedureStep.apply(known, e, law, day));
        }
        if (event instanceof CaseEvent.DayBegan e) {
            return begin(known, e.day(), law);
        }
        return outcome(known, activate(known, law, ((CaseEvent.ReleaseActivated) event).law(), day));
    }

    private static CaseOutcome outcome(Case known, Case after) {
        return CaseOutcome.of(known, after, List.of());
    }

    /** A day begins: first what passes, then whom to tell of what is left. */
    static CaseOutcome begin(Case known, LocalDate day, CaseLaw law) {
        if (known == null || known.duties().isEmpty()) {
            return CaseOutcome.unchanged(known);
        }
        CaseFile file = CaseFile.of(known, law);
        file.pass(day);
        List<CaseNotice> notices = new CaseNotices(law, file.head().regionCode()).send(file, day);
        return CaseOutcome.of(known, file.done(), notices);
    }

    /** A release comes into force: the times that it touches are planned anew, and nothing else. */
    static Case activate(Case known, CaseLaw before, CaseLaw after, LocalDate day) {
        if (known == null || known.duties().isEmpty()) {
            return known;
        }
        CaseFile file = CaseFile.of(known, after);
        String region = known.head().regionCode();
        Replan.affected(
                        known.duties().stream()
                                .map(duty -> deadline(known.duties().indexOf(duty), duty, region))
                                .toList(),
                        before.packs(),
                        after.packs(),
                        before.calendar(),
                        after.calendar())
                .forEach(change -> {
                    OpenDuty duty = known.duties()
                            .get(Integer.parseInt(change.deadline().key()));
                    String why = change.reasons().stream()
                            .map(Enum::name)
                            .sorted()
                            .reduce((a, b) -> a + " " + b)
                            .orElse("");
                    file.clocks().replan(duty, change.after(), notBefore(day, duty), why);
                });
        return file.done();
    }

    private static OpenDeadline deadline(int place, OpenDuty duty, String region) {
        return new OpenDeadline(Integer.toString(place), duty.rule(), region == null ? "" : region, duty.clock());
    }

    /** Before the first business day, what a release moves is told on the day from which the time runs. */
    private static LocalDate notBefore(LocalDate day, OpenDuty duty) {
        return day.equals(LocalDate.MIN) ? duty.start().day() : day;
    }

    /**
     * The first day whose beginning finds something to do in a case; empty when none does.
     *
     * @param day the day that has begun last
     */
    public static Optional<LocalDate> wakes(Case known, CaseLaw law, LocalDate day) {
        if (known == null || !known.isOpen()) {
            return Optional.empty();
        }
        CaseNotices notices = new CaseNotices(law, known.head().regionCode());
        return known.duties().stream()
                .flatMap(duty -> notices.wakes(duty, day).stream())
                .min(Comparator.naturalOrder());
    }
}
