package org.assay.alerting.processor;

import org.assay.contract.ledger.SampleState;
import org.assay.contract.ledger.SampleVerdict;
import org.assay.contract.ledger.VerdictChanged;

/** Which changes can matter to alerts at all. Asked of every record, so before anything is mapped. */
final class Candidates {
    private Candidates() {}

    static boolean mayRaise(VerdictChanged change) {
        return mayRaise(change.getBefore()) || mayRaise(change.getAfter());
    }

    private static boolean mayRaise(SampleState state) {
        return state != null && (state.getConflict() || state.getVerdict() == SampleVerdict.NONCONFORMING);
    }
}
