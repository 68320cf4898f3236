package org.assay.domain.casework;

import java.time.LocalDate;
import org.assay.domain.ledger.Action;

/** An action on the verdict (送达、异议、复检) that the ledger has accepted: it is never refused here. */
final class ProcedureStep {
    private ProcedureStep() {}

    static Case apply(Case known, CaseEvent.ActionPassed event, CaseLaw law, LocalDate day) {
        if (known == null) {
            return null;
        }
        Action action = event.action().action();
        CaseFile file = CaseFile.of(known, law);
        Happening what = happening(known, event, day);
        String word = CaseAction.of(action, known.head().unappealable())
                .map(Enum::name)
                .orElse(action.kind().name());
        file.note(Entry.said(EntryKind.ACTION, word, what));
        if (action instanceof Action.Finalised) {
            file.head(known.head().appealable(false));
        }
        if (known.isOpen()) {
            file.act(word, what);
        }
        return file.done();
    }

    private static Happening happening(Case known, CaseEvent.ActionPassed event, LocalDate day) {
        Action action = event.action().action();
        String party = null;
        String rule = null;
        String about = null;
        if (action instanceof Action.NoticeServed e) {
            party = e.party().name();
        } else if (action instanceof Action.ObjectionFiled e) {
            party = e.party().name();
            about = e.ground().name();
        } else if (action instanceof Action.ReinspectionApplied e) {
            party = e.party().name();
        } else if (action instanceof Action.ObjectionDecided e) {
            rule = e.rule();
        } else if (action instanceof Action.ReinspectionDecided e) {
            rule = e.rule();
        }
        return new Happening(
                actedOn(known, event, day),
                null,
                party,
                rule,
                about,
                event.principal(),
                event.note(),
                event.action().origin());
    }

    /** The day of the act; where its office may leave it out, the day at that place of the journal. */
    static LocalDate actedOn(Case known, CaseEvent.ActionPassed event, LocalDate day) {
        if (event.action().actedOn() != null) {
            return event.action().actedOn();
        }
        LocalDate last = known.timeline().get(known.timeline().size() - 1).on();
        return day.isBefore(last) ? last : day;
    }
}
