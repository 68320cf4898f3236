package org.assay.domain.model;

/**
 * How much a failing item matters. The law knows only 不合格 and 严重质量问题 (产品质量法 17); the sampling detail rules
 * (实施细则) grade items, so the grade is reference data of the item, never code.
 */
public enum Severity {
    /** 安全项目: a failure may harm people and is a clue to a defect. */
    SAFETY,
    /** 重要项目: a failure of performance. */
    IMPORTANT,
    /** 标签项目: a failure of labelling only; never a clue to a defect. */
    LABEL
}
