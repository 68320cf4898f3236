package org.assay.domain.delivery;

/** Why a subscriber is told. */
public enum Reason {
    /** 新告警. */
    NEWS,
    /** 更正: of what this subscriber was told before. */
    CORRECTION,
    /** 汇总. */
    DIGEST,
    /** 升级: nobody acknowledged in time. */
    ESCALATION
}
