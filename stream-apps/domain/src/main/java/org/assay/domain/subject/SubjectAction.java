package org.assay.domain.subject;

import org.assay.domain.rulepack.Harm;
import org.assay.domain.rulepack.Probability;

/** What an office did that is about no single sample. */
public sealed interface SubjectAction {

    /** Its kind. */
    SubjectActionKind kind();

    /**
     * 约谈.
     *
     * @param alert the alert that asked for it; null for one of the office's own accord
     */
    record InterviewHeld(String alert) implements SubjectAction {
        @Override
        public SubjectActionKind kind() {
            return SubjectActionKind.INTERVIEW_HELD;
        }
    }

    /** 风险评估. */
    record RiskAssessed(Harm harm, Probability probability) implements SubjectAction {
        @Override
        public SubjectActionKind kind() {
            return SubjectActionKind.RISK_ASSESSED;
        }
    }

    /**
     * 缺陷调查.
     *
     * @param found whether the product has a defect
     */
    record DefectInvestigated(boolean found) implements SubjectAction {
        @Override
        public SubjectActionKind kind() {
            return SubjectActionKind.DEFECT_INVESTIGATED;
        }
    }

    /**
     * A recall begins.
     *
     * @param ordered whether the authority ordered it (责令召回), or else the producer decided it (主动召回)
     * @param units how many units are affected; null when it is not known
     */
    record RecallOrdered(boolean ordered, Long units) implements SubjectAction {
        @Override
        public SubjectActionKind kind() {
            return SubjectActionKind.RECALL_ORDERED;
        }
    }

    /**
     * 阶段性报告.
     *
     * @param recovered units recovered so far
     */
    record RecallStageReported(long recovered) implements SubjectAction {
        @Override
        public SubjectActionKind kind() {
            return SubjectActionKind.RECALL_STAGE_REPORTED;
        }
    }

    /**
     * 召回完成.
     *
     * @param recovered units recovered
     */
    record RecallFinished(long recovered) implements SubjectAction {
        @Override
        public SubjectActionKind kind() {
            return SubjectActionKind.RECALL_FINISHED;
        }
    }

    /** 签收. */
    record AlertAcknowledged() implements SubjectAction {
        @Override
        public SubjectActionKind kind() {
            return SubjectActionKind.ALERT_ACKNOWLEDGED;
        }
    }

    /** The duty of a rule was done. */
    record DutyDone(String rule) implements SubjectAction {
        @Override
        public SubjectActionKind kind() {
            return SubjectActionKind.DUTY_DONE;
        }
    }

    /** The time of a rule was extended. */
    record TimeExtended(String rule) implements SubjectAction {
        @Override
        public SubjectActionKind kind() {
            return SubjectActionKind.TIME_EXTENDED;
        }
    }

    /** 结案. */
    record CaseClosed() implements SubjectAction {
        @Override
        public SubjectActionKind kind() {
            return SubjectActionKind.CASE_CLOSED;
        }
    }
}
