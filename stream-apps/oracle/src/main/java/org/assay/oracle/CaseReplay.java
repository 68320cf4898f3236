package org.assay.oracle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assay.domain.casework.Case;
import org.assay.domain.casework.CaseDecision;
import org.assay.domain.casework.CaseEvent;
import org.assay.domain.casework.CaseLaw;
import org.assay.domain.casework.CaseOutcome;
import org.assay.domain.casework.Casework;
import org.assay.domain.ledger.ActionFact;
import org.assay.domain.ledger.LedgerEvent.Acted;
import org.assay.domain.ledger.VerdictChange;
import org.assay.domain.model.SampleKey;
import org.assay.domain.reference.ReferenceRelease;

/** The cases of some samples, folded from what the ledger passes on, one event after the other, every case on every day. */
final class CaseReplay {
    private final Statements facts;
    private final Map<SampleKey, Case> cases = new HashMap<>();
    private CaseLaw law;
    private LocalDate day = LocalDate.MIN;

    CaseReplay(ReferenceRelease release, Statements facts) {
        law = CaseLaw.of(release);
        this.facts = facts;
    }

    void changed(VerdictChange change) {
        apply(change.key(), new CaseEvent.VerdictChanged(change));
    }

    /** An action that the ledger has accepted or passed on; what became of it where cases decide it. */
    Optional<CaseDecision> passed(Acted e) {
        return apply(
                        e.key(),
                        new CaseEvent.ActionPassed(
                                new ActionFact(e.action(), e.actedOn(), e.origin()), e.note(), e.by().principal()))
                .decision();
    }

    void begin(LocalDate next) {
        day = next;
        all(new CaseEvent.DayBegan(next));
    }

    void activate(ReferenceRelease release) {
        CaseLaw next = CaseLaw.of(release);
        all(new CaseEvent.ReleaseActivated(next));
        law = next;
    }

    /** Says what holds of every case. */
    void end() {
        cases.values().forEach(known -> facts.say(Output.CASES, known.id(), () -> Words.of(known)));
    }

    private void all(CaseEvent event) {
        cases.replaceAll((key, known) -> outcome(key, known, event).after());
    }

    private CaseOutcome apply(SampleKey key, CaseEvent event) {
        CaseOutcome outcome = outcome(key, cases.get(key), event);
        if (outcome.after() != null) {
            cases.put(key, outcome.after());
        }
        return outcome;
    }

    private CaseOutcome outcome(SampleKey key, Case known, CaseEvent event) {
        CaseOutcome outcome = Casework.apply(known, key.text(), event, law, day);
        outcome.notices()
                .forEach(notice -> facts.say(
                        Output.CASE_NOTICES, Words.step(outcome.after().id(), notice), () -> Words.of(notice)));
        return outcome;
    }
}
