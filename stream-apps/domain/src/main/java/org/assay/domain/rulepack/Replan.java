package org.assay.domain.rulepack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.assay.domain.deadline.DeadlineRule;
import org.assay.domain.deadline.Due;
import org.assay.domain.deadline.OpenDeadline;
import org.assay.domain.deadline.WorkingCalendar;

/** What the activation of a release does to open deadlines: only those that it touches, and why. */
public final class Replan {

    /** Why a deadline is planned anew. */
    public enum Reason {
        /** The release has a rule where there was none. */
        RULE_ADDED,
        /** The release has no rule any more that held on the day the term began. */
        RULE_REMOVED,
        /** Another term, window, extension or roll-over. */
        TERM,
        /** Its numbers were confirmed, or came into doubt. */
        MARK,
        /** Another calendar. */
        CALENDAR
    }

    /**
     * A deadline that the release touches.
     *
     * @param deadline the deadline
     * @param before by the old release, null when it had no rule
     * @param after by the new one, null when it has none
     * @param reasons why they differ
     */
    public record Change(OpenDeadline deadline, Due before, Due after, Set<Reason> reasons) {

        public Change {
            Objects.requireNonNull(deadline, "deadline");
            reasons = Set.copyOf(reasons);
        }

        /** Whether the moments differ, and not only how sure they are. */
        public boolean isMoved() {
            return before == null || after == null || !before.sameTimes(after);
        }
    }

    private Replan() {}

    /** The changes, in the order of the deadlines given. */
    public static List<Change> affected(
            Collection<OpenDeadline> open,
            RulePacks oldPacks,
            RulePacks newPacks,
            WorkingCalendar oldCalendar,
            WorkingCalendar newCalendar) {
        List<Change> changes = new ArrayList<>();
        for (OpenDeadline deadline : open) {
            Optional<DeadlineRule> oldRule = rule(oldPacks, deadline);
            Optional<DeadlineRule> newRule = rule(newPacks, deadline);
            Due before =
                    oldRule.map(rule -> rule.due(deadline.clock(), oldCalendar)).orElse(null);
            Due after =
                    newRule.map(rule -> rule.due(deadline.clock(), newCalendar)).orElse(null);
            if (!Objects.equals(before, after)) {
                changes.add(
                        new Change(deadline, before, after, reasons(deadline, oldRule, newRule, oldCalendar, after)));
            }
        }
        return List.copyOf(changes);
    }

    private static Set<Reason> reasons(
            OpenDeadline deadline,
            Optional<DeadlineRule> oldRule,
            Optional<DeadlineRule> newRule,
            WorkingCalendar oldCalendar,
            Due after) {
        if (oldRule.isEmpty()) {
            return EnumSet.of(Reason.RULE_ADDED);
        }
        if (newRule.isEmpty()) {
            return EnumSet.of(Reason.RULE_REMOVED);
        }
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        DeadlineRule before = oldRule.get();
        DeadlineRule now = newRule.get();
        if (!sameTerm(before, now)) {
            reasons.add(Reason.TERM);
        }
        if (before.confirmed() != now.confirmed()) {
            reasons.add(Reason.MARK);
        }
        if (!now.due(deadline.clock(), oldCalendar).equals(after)) {
            reasons.add(Reason.CALENDAR);
        }
        return reasons;
    }

    private static boolean sameTerm(DeadlineRule one, DeadlineRule other) {
        return one.span().equals(other.span())
                && one.rollOver() == other.rollOver()
                && Objects.equals(one.extension(), other.extension());
    }

    private static Optional<DeadlineRule> rule(RulePacks packs, OpenDeadline deadline) {
        return packs.rule(deadline.ruleId(), deadline.clock().start().day(), deadline.region())
                .flatMap(Rule::deadline);
    }
}
