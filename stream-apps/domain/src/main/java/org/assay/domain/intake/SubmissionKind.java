package org.assay.domain.intake;

import org.assay.domain.model.SubmittedBy.Kind;

/** The kinds of submission, one topic family each, and who may send them. */
public enum SubmissionKind {
    SAMPLE(Kind.OFFICE),
    RESULT(Kind.LAB),
    NOTICE(Kind.AUTHORITY),
    OFFICE_ACTION(Kind.OFFICE),
    SUBJECT_ACTION(Kind.OFFICE),
    CONTROL(Kind.OPERATOR);

    private final Kind sender;

    SubmissionKind(Kind sender) {
        this.sender = sender;
    }

    /** Whether a submitter of this kind may send it. */
    public boolean mayBeSentBy(Kind kind) {
        return sender == kind;
    }
}
