package org.assay.domain.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.domain.ledger.ActionKind;
import org.assay.domain.rulepack.Ladder;
import org.assay.domain.rulepack.Rule;

/** What may be done about a case where it stands. */
final class CaseOptions {
    private final Case known;
    private final CaseLaw law;

    CaseOptions(Case known, CaseLaw law) {
        this.known = known;
        this.law = law;
    }

    /** Every ladder that knows an action must allow it. A case without a ladder can only be closed. */
    boolean allow(String word) {
        if (known.tracks().isEmpty()) {
            return word.equals(CaseAction.CLOSE.name());
        }
        boolean any = false;
        for (Track track : known.tracks()) {
            Optional<Ladder> ladder = law.ladder(track).filter(found -> found.knows(word));
            if (ladder.isPresent() && ladder.get().step(track.state(), word).isEmpty()) {
                return false;
            }
            any |= ladder.isPresent();
        }
        return any;
    }

    /** The rule by which it is too early for an action, if there is one. */
    Optional<String> early(String word, LocalDate on) {
        return known.tracks().stream()
                .flatMap(track -> law.ladder(track).flatMap(ladder -> ladder.step(track.state(), word)).stream())
                .flatMap(step -> step.refusedBy().stream())
                .filter(rule ->
                        known.duties().stream().anyMatch(duty -> duty.rule().equals(rule) && isEarly(duty, on)))
                .findFirst();
    }

    /** Whether the window of a duty has not come yet on a day. */
    static boolean isEarly(OpenDuty duty, LocalDate on) {
        return duty.firstDay() != null && on.isBefore(duty.firstDay());
    }

    /** Whether the time of a duty may be extended: once, where its rule says by how much. */
    boolean mayExtend(OpenDuty duty) {
        return duty.extensions() == 0
                && duty.lastDay() != null
                && law.rule(duty.rule(), duty.start().day(), known.head().regionCode())
                        .flatMap(Rule::deadline)
                        .filter(rule -> rule.extension() != null)
                        .isPresent();
    }

    /** The kinds of action on a duty that the state allows. */
    List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        for (ActionKind kind : ActionKind.values()) {
            boolean allowed =
                    switch (kind) {
                        case DUTY_DONE ->
                            known.duties().stream()
                                    .anyMatch(
                                            duty -> CaseAction.own(duty.duty()).isEmpty());
                        case TIME_EXTENDED -> known.duties().stream().anyMatch(this::mayExtend);
                        default ->
                            kind.isDuty()
                                    && Stream.of(CaseAction.values())
                                            .anyMatch(word -> word.kind() == kind && allow(word.name()));
                    };
            if (allowed) {
                kinds.add(kind.name());
            }
        }
        return kinds;
    }
}
