package org.assay.domain.ledger;

/** The kinds of action of an office on a sample. */
public enum ActionKind {
    FINALISED,
    REINSPECTION_LAB_NAMED,
    NOTICE_SERVED,
    OBJECTION_FILED,
    OBJECTION_DECIDED,
    REINSPECTION_APPLIED,
    REINSPECTION_DECIDED,
    REINSPECTION_TERMINATED,
    ORDERED_TO_CORRECT,
    CORRECTION_REPORTED,
    RECHECK_CONCLUDED,
    PUBLIC_NOTICE_ISSUED,
    BUSINESS_STOPPED,
    LICENCE_REVOKED,
    CASE_CLOSED,
    /** A duty that a rule names was done; for those that have no kind of their own. */
    DUTY_DONE,
    /** A time that runs was extended. */
    TIME_EXTENDED;

    /** Whether it is about a duty that follows from a verdict, and not about the verdict. */
    public boolean isDuty() {
        return compareTo(ORDERED_TO_CORRECT) >= 0;
    }
}
