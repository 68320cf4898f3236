package org.assay.domain.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assay.domain.deadline.Clock;
import org.assay.domain.deadline.Due;
import org.assay.domain.deadline.Start;
import org.assay.domain.reference.Duty;
import org.assay.domain.reference.DutyHolder;
import org.assay.domain.reference.Promptness;

/**
 * A time that runs in a case (期限). There is at most one for a rule and a party.
 *
 * @param rule key of the rule
 * @param party the party whose time it is, null when it is everybody's
 * @param duty what is owed, or may be done, or begins to hold
 * @param owedBy who owes or may do it; empty for an effect that nobody owes
 * @param start the event from which it runs
 * @param extensions how often it was extended
 * @param firstDay before it the act is too early; null when there is no such day
 * @param lastDay last day; null when the law gives no number
 * @param dueAt the moment from which on it is late; null when the law gives no number
 * @param promptness how soon, where the law gives no number; else null
 * @param unconfirmed whether a number or a day that it rests on is not confirmed
 * @param lapsed whether it has passed unmet
 * @param notices steps of the notices that were sent, "R7" or "E1"
 */
public record OpenDuty(
        String rule,
        String party,
        Duty duty,
        List<DutyHolder> owedBy,
        Start start,
        int extensions,
        LocalDate firstDay,
        LocalDate lastDay,
        Instant dueAt,
        Promptness promptness,
        boolean unconfirmed,
        boolean lapsed,
        List<String> notices) {

    public OpenDuty {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(duty, "duty");
        Objects.requireNonNull(start, "start");
        owedBy = List.copyOf(owedBy);
        notices = List.copyOf(notices);
    }

    /** The clock, as the deadline engine takes it. */
    public Clock clock() {
        return new Clock(start, extensions, List.of());
    }

    /** Whether it is another's clock for the same rule, or this one. */
    boolean isOf(String otherRule, String otherParty) {
        return rule.equals(otherRule) && Objects.equals(party, otherParty);
    }

    /** The same with another due moment; null when no rule gives one. */
    OpenDuty dueBy(Due due, int times) {
        return new OpenDuty(
                rule,
                party,
                duty,
                owedBy,
                start,
                times,
                due == null || due.span().notBefore() == null ? null : due.firstDay(),
                due == null ? null : due.lastDay(),
                due == null ? null : due.due(),
                promptness,
                due == null ? unconfirmed : !due.isConfirmed(),
                lapsed,
                notices);
    }

    OpenDuty lapsed(boolean hasPassed) {
        return with(hasPassed, notices);
    }

    OpenDuty notified(String step) {
        return with(lapsed, Stream.concat(notices.stream(), Stream.of(step)).toList());
    }

    private OpenDuty with(boolean hasPassed, List<String> sent) {
        return new OpenDuty(
                rule,
                party,
                duty,
                owedBy,
                start,
                extensions,
                firstDay,
                lastDay,
                dueAt,
                promptness,
                unconfirmed,
                hasPassed,
                sent);
    }
}
