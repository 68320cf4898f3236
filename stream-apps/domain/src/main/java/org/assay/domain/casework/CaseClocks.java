package org.assay.domain.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.assay.domain.deadline.Due;
import org.assay.domain.reference.DutyHolder;
import org.assay.domain.reference.RuleEvent;
import org.assay.domain.rulepack.Rule;

/** The times that run in a case: how each begins, ends, passes and moves. */
final class CaseClocks {
    private static final Comparator<OpenDuty> BY_LAST_DAY = Comparator.comparing(OpenDuty::lastDay)
            .thenComparing(OpenDuty::rule)
            .thenComparing(OpenDuty::party, Comparator.nullsFirst(Comparator.naturalOrder()));

    private static final Set<DutyHolder> ROLES = Set.of(DutyHolder.PRODUCER, DutyHolder.SELLER, DutyHolder.PLATFORM);

    private final CaseLaw law;
    private final List<OpenDuty> running;
    private final List<Entry> timeline;

    CaseClocks(CaseLaw law, List<OpenDuty> running, List<Entry> timeline) {
        this.law = law;
        this.running = new ArrayList<>(running);
        this.timeline = timeline;
    }

    List<OpenDuty> running() {
        return running;
    }

    /** Those of a rule. */
    List<OpenDuty> of(String rule) {
        return running.stream().filter(duty -> duty.rule().equals(rule)).toList();
    }

    /** Begins the time of a rule if this event starts it in such a case. One that runs for the party goes on as it is. */
    void begin(String id, RuleEvent event, Happening what, CaseHead head, Set<String> traits) {
        law.rule(id, what.on(), head.regionCode())
                .filter(rule -> rule.law().start() == event && applies(rule, what, head, traits))
                .filter(rule -> running.stream().noneMatch(duty -> duty.isOf(id, what.party())))
                .ifPresent(rule -> begin(rule, what, head));
    }

    private void begin(Rule rule, Happening what, CaseHead head) {
        OpenDuty plain = new OpenDuty(
                rule.id(),
                what.party(),
                rule.law().duty(),
                rule.law().owedBy(),
                what.start(),
                0,
                null,
                null,
                null,
                rule.law().promptness(),
                !rule.isConfirmed(),
                false,
                List.of());
        OpenDuty duty = plain.dueBy(law.due(plain, 0, head.regionCode()).orElse(null), 0);
        running.add(duty);
        timeline.add(Entry.time(what.on(), EntryKind.OPENED, duty));
    }

    private static boolean applies(Rule rule, Happening what, CaseHead head, Set<String> traits) {
        boolean right = rule.law().duty().isRight();
        return isOneOf(rule, "when", traits)
                && isOneOf(rule, "severities", traits)
                && (what.about() == null || isOneOf(rule, "about", Set.of(what.about())))
                && rule.parameter("level")
                        .filter(level -> !level.equals(String.valueOf(head.level())))
                        .isEmpty()
                && !(right && head.unappealable())
                && (right || mayOwe(rule.law().owedBy(), what.party()));
    }

    private static boolean isOneOf(Rule rule, String parameter, Set<String> traits) {
        List<String> words = rule.listParameter(parameter);
        return words.isEmpty() || words.stream().anyMatch(traits::contains);
    }

    /** A duty of the producer and the seller is no duty of the platform. */
    private static boolean mayOwe(List<DutyHolder> owedBy, String party) {
        return party == null
                || !ROLES.containsAll(owedBy)
                || owedBy.isEmpty()
                || owedBy.stream().anyMatch(holder -> holder.name().equals(party));
    }

    /** Ends the times of a rule, those of a party when one acts. What the action meets is met or late, all else is void. */
    void end(String rule, String word, Happening what) {
        for (OpenDuty duty : of(rule)) {
            if (what.party() == null || duty.party() == null || what.party().equals(duty.party())) {
                running.remove(duty);
                ended(duty, word, what.on());
            }
        }
    }

    private void ended(OpenDuty duty, String word, LocalDate on) {
        if (CaseAction.meets(word, duty.duty())) {
            boolean late = duty.lastDay() != null && on.isAfter(duty.lastDay());
            timeline.add(Entry.time(on, late ? EntryKind.LATE : EntryKind.MET, duty));
        } else {
            timeline.add(Entry.time(on, EntryKind.VOID, duty));
        }
    }

    void voidAll(LocalDate on) {
        running.forEach(duty -> timeline.add(Entry.time(on, EntryKind.VOID, duty)));
        running.clear();
    }

    /** The first time that has passed unmet when a day begins. */
    Optional<OpenDuty> passed(LocalDate day) {
        return running.stream()
                .filter(duty -> !duty.lapsed()
                        && duty.lastDay() != null
                        && duty.lastDay().isBefore(day))
                .min(BY_LAST_DAY);
    }

    /** A time has passed unmet: what is owed stays, unless silence settles it; an effect or a right does not run on. */
    void lapse(OpenDuty duty, boolean isSettled) {
        if (isSettled || duty.owedBy().isEmpty() || duty.duty().isRight()) {
            running.remove(duty);
        } else {
            replace(duty, same -> same.lapsed(true));
        }
    }

    /** Extends a time once. */
    void extend(OpenDuty duty, Happening what, String region) {
        Due due = law.due(duty, duty.extensions() + 1, region).orElse(null);
        OpenDuty after = duty.dueBy(due, duty.extensions() + 1);
        replace(duty, same -> after.lapsed(false));
        Entry moved = Entry.time(what.on(), EntryKind.EXTENDED, after, duty.lastDay(), what.note());
        timeline.add(moved.by(what));
    }

    /** Plans a time anew, with the reasons; another day than the one that begins may find it no longer passed. */
    void replan(OpenDuty duty, Due due, LocalDate on, String why) {
        OpenDuty after = duty.dueBy(due, duty.extensions());
        boolean passed =
                duty.lapsed() && after.lastDay() != null && !after.lastDay().isAfter(duty.lastDay());
        replace(duty, same -> after.lapsed(passed));
        timeline.add(Entry.time(on, EntryKind.REPLANNED, after, duty.lastDay(), why));
    }

    void replace(OpenDuty duty, UnaryOperator<OpenDuty> change) {
        running.replaceAll(known -> Objects.equals(known, duty) ? change.apply(known) : known);
    }
}
