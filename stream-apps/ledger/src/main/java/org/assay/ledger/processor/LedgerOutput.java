package org.assay.ledger.processor;

import org.assay.contract.decision.SubmissionDecided;
import org.assay.contract.ledger.VerdictFeed;

/** What the ledger says: either a record of the verdict feed or a decision. */
public record LedgerOutput(VerdictFeed feed, SubmissionDecided decided) {
    static LedgerOutput of(VerdictFeed feed) {
        return new LedgerOutput(feed, null);
    }

    static LedgerOutput of(SubmissionDecided decided) {
        return new LedgerOutput(null, decided);
    }
}
