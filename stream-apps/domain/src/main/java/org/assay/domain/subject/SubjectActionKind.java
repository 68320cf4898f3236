package org.assay.domain.subject;

/** The kinds of action without a sample. */
public enum SubjectActionKind {
    /** 约谈. */
    INTERVIEW_HELD,
    /** 风险评估. */
    RISK_ASSESSED,
    /** 缺陷调查. */
    DEFECT_INVESTIGATED,
    /** 主动召回 or 责令召回. */
    RECALL_ORDERED,
    /** 阶段性报告. */
    RECALL_STAGE_REPORTED,
    /** 召回完成. */
    RECALL_FINISHED,
    /** 签收. */
    ALERT_ACKNOWLEDGED,
    /** 义务已履行. */
    DUTY_DONE,
    /** 延长期限. */
    TIME_EXTENDED,
    /** 结案. */
    CASE_CLOSED;

    /** Whether such an action may be about a subject of this kind. */
    public boolean mayBeAbout(SubjectKind kind) {
        return switch (this) {
            case INTERVIEW_HELD -> kind == SubjectKind.ENTERPRISE || kind == SubjectKind.AREA;
            case ALERT_ACKNOWLEDGED -> kind == SubjectKind.ALERT;
            case RISK_ASSESSED,
                    DEFECT_INVESTIGATED,
                    RECALL_ORDERED,
                    RECALL_STAGE_REPORTED,
                    RECALL_FINISHED,
                    DUTY_DONE,
                    TIME_EXTENDED,
                    CASE_CLOSED -> kind == SubjectKind.PRODUCT;
        };
    }
}
