package org.assay.ledger.processor;

import java.util.Locale;
import org.assay.contract.decision.Decision;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.domain.ledger.Action;
import org.assay.domain.ledger.LedgerEvent;
import org.assay.domain.ledger.Outcome;
import org.assay.mapping.JournalMapping;

/** Decisions of the ledger as records. */
final class Decisions {
    private Decisions() {}

    static SubmissionDecided of(LedgerEvent event, Outcome.Decision decision) {
        var record = SubmissionDecided.newBuilder()
                .setOrigin(JournalMapping.toContract(event.origin()))
                .setPrincipal(event.by().principal())
                .setOrganiser(event.key().organiser())
                .setSampleNumber(event.key().number())
                .setReportNumber(reportNumber(event))
                .setVersion(version(event));
        if (decision instanceof Outcome.Decision.Accepted accepted) {
            record.setDecision(Decision.ACCEPTED)
                    .setReason(accepted.note() == null ? null : accepted.note().name());
        } else if (decision instanceof Outcome.Decision.Refused refused) {
            record.setDecision(Decision.REFUSED)
                    .setReason(refused.reason().name())
                    .setRule(rule(refused))
                    .setAllowed(refused.allowed().stream().map(Enum::name).toList());
        } else {
            record.setDecision(Decision.DUPLICATE);
        }
        return record.build();
    }

    private static String rule(Outcome.Decision.Refused refused) {
        return refused.rule() != null
                ? refused.rule()
                : "ledger." + refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String reportNumber(LedgerEvent event) {
        if (event instanceof LedgerEvent.Reported e) {
            return e.report().number();
        }
        if (event instanceof LedgerEvent.Noticed e) {
            return e.report().number();
        }
        if (event instanceof LedgerEvent.Acted e) {
            return e.action() instanceof Action.Finalised said
                    ? said.reportNumber()
                    : e.action() instanceof Action.NoticeServed served ? served.reportNumber() : null;
        }
        return null;
    }

    private static Integer version(LedgerEvent event) {
        if (event instanceof LedgerEvent.Reported e) {
            return e.report().version();
        }
        if (event instanceof LedgerEvent.Noticed e) {
            return e.report().version();
        }
        if (event instanceof LedgerEvent.Registered e) {
            return e.version();
        }
        if (event instanceof LedgerEvent.Acted e) {
            return e.action() instanceof Action.Finalised said
                    ? Integer.valueOf(said.version())
                    : e.action() instanceof Action.NoticeServed served ? Integer.valueOf(served.version()) : null;
        }
        return null;
    }
}
