package org.assay.scenario.story;

/** What may happen in a story, by the key that is written for it. */
public enum StepKind {
    /** 抽样登记. A sample whose registration is not told is registered before the first step. */
    SAMPLED("sampled"),
    /** 更正抽样信息. */
    REGISTRATION_CORRECTED("registrationCorrected"),
    /** 出具检验报告. */
    REPORTED("reported"),
    /** 更正检验报告. */
    CORRECTED("corrected"),
    /** 撤回检验报告. */
    WITHDRAWN("withdrawn"),
    /** 复检报告. */
    REINSPECTED("reinspected"),
    /** 公布抽检结果: an authority publishes a result, with its sample. */
    PUBLISHED("published"),
    /** 送达. */
    SERVED("served"),
    /** 认定为最终. */
    DECLARED_FINAL("declaredFinal"),
    /** 提出异议. */
    OBJECTED("objected"),
    /** 异议处理. */
    OBJECTION_DECIDED("objectionDecided"),
    /** 申请复检. */
    APPLIED("applied"),
    /** 复检受理、不予受理. */
    APPLICATION_DECIDED("applicationDecided"),
    /** 确定复检机构. */
    LAB_NAMED("labNamed"),
    /** 复检终止. */
    REINSPECTION_ENDED("reinspectionEnded"),
    /** 责令改正. */
    ORDERED("ordered"),
    /** 报告改正情况. */
    CORRECTION_REPORTED("correctionReported"),
    /** 复查. */
    RECHECKED("rechecked"),
    /** 公告. */
    NOTICE_ISSUED("noticeIssued"),
    /** 责令停业. */
    BUSINESS_STOPPED("businessStopped"),
    /** 吊销. */
    LICENCE_REVOKED("licenceRevoked"),
    /** 办结. */
    CASE_CLOSED("caseClosed"),
    /** 义务已履行. */
    DUTY_DONE("dutyDone"),
    /** 延长期限. */
    EXTENDED("extended"),
    /** 约谈: answers the newest alert that asks for one, unless it is of the office's own accord. */
    INTERVIEWED("interviewed"),
    /** 风险评估, of the product. */
    RISK_ASSESSED("riskAssessed"),
    /** 缺陷调查. */
    DEFECT_INVESTIGATED("defectInvestigated"),
    /** 召回开始. */
    RECALL_BEGUN("recallBegun"),
    /** 召回阶段报告. */
    RECALL_STAGE("recallStage"),
    /** 召回完成. */
    RECALL_FINISHED("recallFinished"),
    /** 召回中的义务已履行. */
    RECALL_DUTY("recallDuty"),
    /** 签收预警. */
    ACKNOWLEDGED("acknowledged"),
    /** 检验机构失信: its reports count as withdrawn. */
    LAB_SANCTIONED("labSanctioned"),
    /** 解除. */
    LAB_LIFTED("labLifted"),
    /** 启用新的基础数据. */
    RELEASE_ACTIVATED("releaseActivated"),
    /** 重传: everything that was submitted so far is sent again. */
    SENT_AGAIN("sentAgain"),
    /** Nothing but the day. */
    DAY("");

    /** How an application was decided. */
    public enum Decided {
        ACCEPTED,
        REFUSED
    }

    /** How a re-check ended. */
    public enum Check {
        PASSED,
        FAILED
    }

    /** How an investigation of a defect ended. */
    public enum Defect {
        FOUND,
        NONE
    }

    /** Who began a recall. */
    public enum Begun {
        /** 责令召回. */
        OFFICE,
        /** 主动召回. */
        PRODUCER
    }

    private final String key;

    StepKind(String key) {
        this.key = key;
    }

    /** The key in the file; empty for a day on which nothing is done. */
    public String key() {
        return key;
    }

    /** Whether it is about an enterprise, a product or an alert that the sample has to do with. */
    public boolean isOfSubject() {
        return compareTo(INTERVIEWED) >= 0 && compareTo(ACKNOWLEDGED) <= 0;
    }

    /** Whether it is about a sample; else about all of them. */
    public boolean isOfSample() {
        return switch (this) {
            case LAB_SANCTIONED, LAB_LIFTED, RELEASE_ACTIVATED, SENT_AGAIN, DAY -> false;
            default -> true;
        };
    }
}
