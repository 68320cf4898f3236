package org.assay.domain.reference;

/** What a rule opens: a duty, a right that lapses, or an effect that begins. */
public enum Duty {
    SUBMIT_SAMPLE,
    TEST,
    REPORT_CONCLUSION,
    KEEP_RECORDS,
    KEEP_SPARE_SAMPLE,
    SERVE_RESULT,
    DEEM_SERVED,
    TELL_ADDRESSEES,
    PUBLISH_RESULTS,
    APPLY_FOR_REINSPECTION,
    PREPARE_REINSPECTION,
    PREPAY_FEE,
    DECIDE_APPLICATION,
    NAME_REINSPECTION_LAB,
    DECLINE_REINSPECTION,
    HAND_OVER_SPARE_SAMPLE,
    CONCLUDE_REINSPECTION,
    TELL_REINSPECTION,
    OBJECT,
    DECIDE_OBJECTION,
    FINISH_OBJECTION,
    STOP_SALE,
    CORRECT,
    RECHECK,
    PUBLISH_FAILURE,
    SECOND_RECHECK,
    STOP_BUSINESS,
    REVOKE_LICENCE,
    FINISH_CASE,
    DECIDE_SEIZURE,
    OPEN_CASE,
    STRIKE_OFF_LAB,
    REPORT_RISK,
    REPORT_INCIDENT,
    INTERVIEW,
    CONTROL_RISK,
    START_RECALL,
    FINISH_RECALL,
    REPORT_DEFECT,
    INVESTIGATE_DEFECT,
    FILE_RECALL_PLAN,
    REPORT_RECALL_STAGE,
    REPORT_RECALL_RESULT,
    ACKNOWLEDGE_ALERT,
    REMIND,
    REFUSE;

    /** Whether it is a right, which lapses: nobody has to use it, so nobody is reminded of it or overdue. */
    public boolean isRight() {
        return this == OBJECT || this == APPLY_FOR_REINSPECTION || this == DECLINE_REINSPECTION;
    }
}
