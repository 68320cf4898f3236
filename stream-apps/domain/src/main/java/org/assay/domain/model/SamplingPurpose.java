package org.assay.domain.model;

/**
 * Why a sample was taken (抽样目的). Statistics of different purposes are different numbers and are never pooled: a
 * problem-oriented supervision sample must not enter an evaluative rate (SAMR order 15, final chapter).
 */
public enum SamplingPurpose {
    /** 监督抽检 / 监督抽查: problem oriented, leads to enforcement. */
    SUPERVISION,
    /** 评价性抽检: random and representative, made to estimate a rate. */
    EVALUATIVE,
    /** 风险监测: may be simplified, the party may not be told. */
    RISK_MONITORING,
    /** 例行监测: routine monitoring of farm produce. */
    ROUTINE_MONITORING,
    /** 跟踪抽检: follows a failing product. */
    FOLLOW_UP,
    /** 复查: re-check after an order to correct. */
    RECHECK,
    /** 联合抽查: one campaign of several cities. */
    JOINT
}
