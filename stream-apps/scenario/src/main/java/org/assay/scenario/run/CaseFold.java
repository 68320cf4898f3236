package org.assay.scenario.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.domain.casework.Case;
import org.assay.domain.casework.CaseDecision;
import org.assay.domain.casework.CaseEvent;
import org.assay.domain.casework.CaseLaw;
import org.assay.domain.casework.CaseNotice;
import org.assay.domain.casework.CaseOutcome;
import org.assay.domain.casework.Casework;
import org.assay.domain.ledger.ActionFact;
import org.assay.domain.ledger.LedgerEvent;
import org.assay.domain.ledger.VerdictChange;
import org.assay.domain.reference.ReferenceRelease;

/** The cases of samples, folded from what the ledger passes on. */
final class CaseFold {
    private final Map<String, Case> cases = new LinkedHashMap<>();
    private final List<Sight.Sent> sent = new ArrayList<>();
    private CaseLaw law;
    private LocalDate day = LocalDate.MIN;

    CaseFold(ReferenceRelease release) {
        law = CaseLaw.of(release);
    }

    void changes(VerdictChange change) {
        apply(change.key().text(), new CaseEvent.VerdictChanged(change));
    }

    /** What a case decides about an action that was passed on; empty when the ledger has decided it. */
    Optional<Ruling> acted(LedgerEvent.Acted e) {
        var fact = new ActionFact(e.action(), e.actedOn(), e.origin());
        return apply(e.key().text(), new CaseEvent.ActionPassed(fact, e.note(), e.by().principal()))
                .decision()
                .map(CaseFold::ruling);
    }

    void begins(LocalDate next) {
        day = next;
        List.copyOf(cases.keySet()).forEach(subject -> apply(subject, new CaseEvent.DayBegan(next)));
    }

    void activates(ReferenceRelease release) {
        CaseLaw next = CaseLaw.of(release);
        List.copyOf(cases.keySet()).forEach(subject -> apply(subject, new CaseEvent.ReleaseActivated(next)));
        law = next;
    }

    private CaseOutcome apply(String subject, CaseEvent event) {
        CaseOutcome outcome = Casework.apply(cases.get(subject), subject, event, law, day);
        if (outcome.after() != null) {
            cases.put(subject, outcome.after());
            outcome.notices().forEach(notice -> sent.add(sent(outcome.after().id(), notice)));
        }
        return outcome;
    }

    static Ruling ruling(CaseDecision decision) {
        if (decision instanceof CaseDecision.Refused refused) {
            return new Ruling("REFUSED", refused.reason().name(), refused.rule(), refused.allowed());
        }
        return new Ruling(decision instanceof CaseDecision.Duplicate ? "DUPLICATE" : "ACCEPTED", "", "", List.of());
    }

    Map<String, Sight.CaseFile> cases() {
        Map<String, Sight.CaseFile> files = new LinkedHashMap<>();
        cases.values().forEach(known -> files.put(known.id(), Sight.CaseFile.of(known)));
        return files;
    }

    List<Sight.Sent> sent() {
        return List.copyOf(sent);
    }

    static Sight.Sent sent(String caseId, CaseNotice notice) {
        return new Sight.Sent(
                caseId,
                notice.rule(),
                notice.party(),
                notice.kind().name(),
                notice.level(),
                notice.regionCode(),
                notice.day());
    }
}
