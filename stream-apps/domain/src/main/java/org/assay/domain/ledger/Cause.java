package org.assay.domain.ledger;

import org.assay.domain.model.Origin;

/**
 * Why a verdict changed.
 *
 * @param origin submission that caused it
 * @param reason reason given, or null
 */
public record Cause(Kind kind, Origin origin, String principal, String reason) {
    /** What changed it. A new kind goes to the end: places are kept in the state of pass-rate. */
    public enum Kind {
        REGISTRATION,
        REPORT,
        CORRECTION,
        WITHDRAWAL,
        REINSPECTION,
        NOTICE,
        FINALISED,
        REJUDGED,
        /** A notice was served, and the window had closed already. */
        SERVED,
        /** The last window to object has closed. */
        WINDOW_CLOSED,
        OBJECTION,
        /** The product was found not to be the nominal producer's. */
        REATTRIBUTED,
        SANCTION,
        SANCTION_LIFTED
    }
}
