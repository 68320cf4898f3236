package org.assay.casework.processor;

import org.assay.contract.casework.CaseChanged;
import org.assay.contract.casework.CaseNotified;
import org.assay.contract.decision.SubmissionDecided;

/** What casework says: a case, a notice, or a decision. */
public record CaseOutput(CaseChanged changed, CaseNotified notified, SubmissionDecided decided) {
    static CaseOutput of(CaseChanged changed) {
        return new CaseOutput(changed, null, null);
    }

    static CaseOutput of(CaseNotified notified) {
        return new CaseOutput(null, notified, null);
    }

    static CaseOutput of(SubmissionDecided decided) {
        return new CaseOutput(null, null, decided);
    }
}
