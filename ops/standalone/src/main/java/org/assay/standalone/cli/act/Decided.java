package org.assay.standalone.cli.act;

import org.assay.contract.decision.Decision;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.standalone.Exit;

/** What the command line leaves with after a decision. */
public final class Decided {
    private Decided() {}

    /** Accepted, or known before, is fine. */
    public static int exit(SubmissionDecided decision) {
        boolean isIn = decision.getDecision() == Decision.ACCEPTED || decision.getDecision() == Decision.DUPLICATE;
        return isIn ? Exit.OK : Exit.DIFFERENT;
    }
}
