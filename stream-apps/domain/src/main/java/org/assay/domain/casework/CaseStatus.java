package org.assay.domain.casework;

/** How a case stands. */
public enum CaseStatus {
    /** 办理中. */
    OPEN,
    /** 已办结. */
    CLOSED,
    /** 结论已改变: what it rested on holds no more. */
    OVERTURNED,
    /** 已撤回: the report or the alert was withdrawn. */
    WITHDRAWN
}
