package org.assay.domain.casework;

import java.util.Optional;
import java.util.Set;
import org.assay.domain.model.CaseKind;
import org.assay.domain.reference.Duty;
import org.assay.domain.reference.RuleDomain;
import org.assay.domain.reference.RuleEvent;
import org.assay.domain.subject.SubjectFact;

/** The case of a serious alert that somebody has to take note of (签收). Which alerts are serious is said by the rule of its time. */
final class AcknowledgementFold {
    private static final String ACKNOWLEDGE = Duty.ACKNOWLEDGE_ALERT.name();

    private AcknowledgementFold() {}

    /** The case; empty for an alert that nobody has heard of, or that need not be acknowledged. */
    static Optional<CaseFile> of(String id, SubjectFacts facts, CaseLaw law) {
        AskingAlert alert = facts.alerts().get(id);
        if (alert == null) {
            return Optional.empty();
        }
        CaseFile file = CaseFile.open(CaseKind.ACKNOWLEDGEMENT, id, alert.head(), law);
        file.note(alert.entry());
        file.begin(Optional.of(RuleDomain.GENERAL), alert.on());
        file.happen(RuleEvent.ALERT_RAISED, Happening.on(alert.on(), null), traits(alert));
        if (file.clocks().running().isEmpty()) {
            return Optional.empty();
        }
        Optional<SubjectFact> told = facts.acts().stream()
                .filter(act -> !act.actedOn().isBefore(alert.on()))
                .findFirst();
        if (told.isPresent()) {
            Happening what = SubjectFold.happening(told.get());
            file.pass(what.on());
            file.note(Entry.said(EntryKind.ACTION, told.get().action().kind().name(), what));
            file.act(ACKNOWLEDGE, what);
            file.end(CaseStatus.CLOSED, what.on());
        } else if (!alert.holds()) {
            file.end(CaseStatus.WITHDRAWN, alert.on());
        } else {
            file.causes().add(id);
        }
        return Optional.of(file);
    }

    private static Set<String> traits(AskingAlert alert) {
        return alert.severity() == null
                ? Set.of(alert.kind().name())
                : Set.of(alert.kind().name(), alert.severity().name());
    }
}
