package org.assay.casework.processor;

import java.util.Locale;
import org.assay.contract.decision.Decision;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.contract.journal.Origin;
import org.assay.domain.casework.CaseDecision;

/** Decisions of casework as records. */
final class CaseDecisions {
    private CaseDecisions() {}

    static SubmissionDecided of(Origin origin, String principal, CaseDecision decision) {
        var record = SubmissionDecided.newBuilder().setOrigin(origin).setPrincipal(principal);
        if (decision instanceof CaseDecision.Accepted) {
            record.setDecision(Decision.ACCEPTED);
        } else if (decision instanceof CaseDecision.Refused refused) {
            record.setDecision(Decision.REFUSED)
                    .setReason(refused.reason().name())
                    .setRule(rule(refused))
                    .setAllowed(refused.allowed());
        } else {
            record.setDecision(Decision.DUPLICATE);
        }
        return record.build();
    }

    private static String rule(CaseDecision.Refused refused) {
        return refused.rule() != null
                ? refused.rule()
                : "casework." + refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
