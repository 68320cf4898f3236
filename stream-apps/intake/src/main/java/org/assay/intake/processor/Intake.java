package org.assay.intake.processor;

import org.assay.contract.decision.Decision;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.contract.journal.SampleEvent;

/**
 * What intake says of a submission: an event for the journal, or a decision with the bytes that were turned away.
 *
 * @param raw the submission's bytes as they came; null when it was a tombstone
 */
public record Intake(SampleEvent event, SubmissionDecided decided, byte[] raw) {
    static Intake admitted(SampleEvent event) {
        return new Intake(event, null, null);
    }

    static Intake turnedAway(SubmissionDecided decided, byte[] raw) {
        return new Intake(null, decided, raw);
    }

    /** Whether it was rejected rather than held. */
    public boolean isRejected() {
        return decided.getDecision() == Decision.REJECTED;
    }
}
