package org.assay.intake.processor;

import org.apache.kafka.common.utils.Bytes;
import org.assay.contract.decision.Decision;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.contract.journal.SampleEvent;
import org.assay.contract.journal.SubjectEvent;

/**
 * What intake says of a submission: an event for a journal, or a decision with the bytes that were turned away.
 *
 * @param event for the journal of samples, or null
 * @param subjectEvent for the journal of subjects, or null
 * @param submitted the submission's bytes as they came; null when it was a tombstone
 */
public record Intake(SampleEvent event, SubjectEvent subjectEvent, SubmissionDecided decided, Bytes submitted) {
    static Intake admitted(SampleEvent event) {
        return new Intake(event, null, null, null);
    }

    static Intake admitted(SubjectEvent event) {
        return new Intake(null, event, null, null);
    }

    static Intake turnedAway(SubmissionDecided decided, byte[] raw) {
        return new Intake(null, null, decided, Bytes.wrap(raw));
    }

    /** The bytes as they came; null when it was a tombstone. */
    public byte[] raw() {
        return submitted == null ? null : submitted.get();
    }

    /** Whether it was rejected rather than held. */
    public boolean isRejected() {
        return decided.getDecision() == Decision.REJECTED;
    }
}
