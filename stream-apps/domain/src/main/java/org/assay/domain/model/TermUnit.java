package org.assay.domain.model;

/** How a term is counted (期间的计算, 民法典 200-204). */
public enum TermUnit {
    /** 小时: run from the moment of the event. */
    HOURS,
    /** 自然日: every day counts. */
    NATURAL_DAYS,
    /** 工作日: only worked days count. */
    WORKING_DAYS,
    /** 月: end on the day of the same number, else on the last day of the month (民法典 202). */
    MONTHS,
    /** 年: as months. */
    YEARS
}
