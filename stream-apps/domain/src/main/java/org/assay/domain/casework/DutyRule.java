package org.assay.domain.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.domain.casework.CaseDecision.Refusal;
import org.assay.domain.casework.CaseDecision.Refused;
import org.assay.domain.ledger.Action;
import org.assay.domain.ledger.ActionKind;

/** Whether the state of a case allows an action on a duty (处置), and what it does. Decided once, in the order of the journal. */
final class DutyRule {
    private static final String CLOSE = CaseAction.CLOSE.name();

    private final Case known;
    private final Happening what;
    private final CaseLaw law;
    private final CaseOptions options;

    private DutyRule(Case known, Happening what, CaseLaw law) {
        this.known = known;
        this.what = what;
        this.law = law;
        options = new CaseOptions(known, law);
    }

    static CaseOutcome apply(Case known, CaseEvent.ActionPassed event, CaseLaw law, LocalDate day) {
        if (known == null) {
            return CaseOutcome.unchanged(null, new Refused(Refusal.NO_CASE, null, List.of()));
        }
        Action.DutyActed action = (Action.DutyActed) event.action().action();
        Happening what = new Happening(
                ProcedureStep.actedOn(known, event, day),
                null,
                null,
                action.rule(),
                null,
                event.principal(),
                event.note(),
                event.action().origin());
        DutyRule rule = new DutyRule(known, what, law);
        return switch (action.kind()) {
            case TIME_EXTENDED -> rule.extend();
            case DUTY_DONE -> rule.done();
            default -> rule.step(CaseAction.of(action, false).map(Enum::name));
        };
    }

    private CaseOutcome step(Optional<String> word) {
        Optional<CaseDecision> ended = word.flatMap(this::told).or(this::ended);
        if (ended.isPresent()) {
            return CaseOutcome.unchanged(known, ended.get());
        }
        if (word.isEmpty() || !options.allow(word.get())) {
            return refused(Refusal.NOT_ALLOWED, null);
        }
        Optional<String> early = options.early(word.get(), what.on());
        if (early.isPresent()) {
            return refused(Refusal.TOO_EARLY, early.get());
        }
        CaseFile file = CaseFile.of(known, law);
        file.note(Entry.said(EntryKind.ACTION, word.get(), what));
        file.act(word.get(), what);
        if (word.get().equals(CLOSE)) {
            file.end(CaseStatus.CLOSED, what.on());
        }
        return accepted(file);
    }

    private CaseOutcome done() {
        List<OpenDuty> running = known.duties().stream()
                .filter(duty -> duty.rule().equals(what.rule()))
                .toList();
        String word = running.isEmpty()
                ? ActionKind.DUTY_DONE.name()
                : running.get(0).duty().name();
        Optional<CaseDecision> ended = toldOfRule(EntryKind.ACTION).or(this::ended);
        if (ended.isPresent()) {
            return CaseOutcome.unchanged(known, ended.get());
        }
        if (running.isEmpty()) {
            return refused(Refusal.NOT_RUNNING, what.rule());
        }
        if (CaseAction.own(running.get(0).duty()).isPresent()) {
            return refused(Refusal.OWN_ACTION, what.rule());
        }
        if (running.stream().allMatch(duty -> CaseOptions.isEarly(duty, what.on()))) {
            return refused(Refusal.TOO_EARLY, what.rule());
        }
        CaseFile file = CaseFile.of(known, law);
        file.note(Entry.said(EntryKind.ACTION, word, what));
        file.clocks().end(what.rule(), word, what);
        file.act(word, what.about(about()));
        return accepted(file);
    }

    private CaseOutcome extend() {
        Optional<CaseDecision> ended = toldOfRule(EntryKind.EXTENDED).or(this::ended);
        if (ended.isPresent()) {
            return CaseOutcome.unchanged(known, ended.get());
        }
        List<OpenDuty> running = known.duties().stream()
                .filter(duty -> duty.rule().equals(what.rule()))
                .toList();
        if (running.isEmpty()) {
            return refused(Refusal.NOT_RUNNING, what.rule());
        }
        List<OpenDuty> extendable = running.stream().filter(options::mayExtend).toList();
        if (extendable.isEmpty()) {
            return refused(Refusal.NOT_EXTENDABLE, what.rule());
        }
        if (extendable.stream().allMatch(duty -> what.on().isAfter(duty.lastDay()))) {
            return refused(Refusal.TOO_LATE, what.rule());
        }
        CaseFile file = CaseFile.of(known, law);
        extendable.stream()
                .filter(duty -> !what.on().isAfter(duty.lastDay()))
                .forEach(duty -> file.clocks().extend(duty, what, known.head().regionCode()));
        return accepted(file);
    }

    private static CaseOutcome accepted(CaseFile file) {
        return new CaseOutcome(file.done(), true, Optional.of(new CaseDecision.Accepted()), List.of());
    }

    private CaseOutcome refused(Refusal reason, String rule) {
        return CaseOutcome.unchanged(known, new Refused(reason, rule, options.kinds()));
    }

    private Optional<CaseDecision> told(String word) {
        return repeated(EntryKind.ACTION, word);
    }

    private Optional<CaseDecision> toldOfRule(EntryKind kind) {
        return repeated(kind, null);
    }

    /** The same action of the same day is no other one. */
    private Optional<CaseDecision> repeated(EntryKind kind, String word) {
        return known.timeline().stream()
                .filter(entry -> entry.kind() == kind && entry.on().equals(what.on()))
                .filter(entry -> word == null || entry.word().equals(word))
                .filter(entry -> Objects.equals(entry.rule(), what.rule()))
                .<CaseDecision>map(entry -> new CaseDecision.Duplicate())
                .findFirst();
    }

    private Optional<CaseDecision> ended() {
        return known.isOpen() ? Optional.empty() : Optional.of(new Refused(Refusal.CASE_ENDED, null, List.of()));
    }

    /** What the newest objection is about; null when there is none. */
    private String about() {
        return known.timeline().stream()
                .filter(entry -> entry.kind() == EntryKind.ACTION)
                .map(Entry::word)
                .filter(word ->
                        word.equals(CaseAction.OBJECT.name()) || word.equals(CaseAction.OBJECT_TO_PROCESS.name()))
                .reduce((first, next) -> next)
                .map(word -> word.equals(CaseAction.OBJECT.name())
                        ? Action.Ground.CONCLUSION.name()
                        : Action.Ground.PROCESS.name())
                .orElse(null);
    }
}
