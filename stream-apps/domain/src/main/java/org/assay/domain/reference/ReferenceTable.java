package org.assay.domain.reference;

/** The kinds of reference rows. The order is the order in which they are loaded and listed. */
public enum ReferenceTable {
    /** Catalogue of product kinds (产品目录). */
    CATALOGUE,
    /** Test items (检测项目). */
    ITEM,
    /** Limits (限量值). */
    LIMIT,
    /** Who may submit: laboratories, offices, authorities, the operator. */
    SUBMITTER,
    /** Administrative divisions (行政区划, GB/T 2260). */
    REGION,
    /** Industries (国民经济行业分类, GB/T 4754). */
    INDUSTRY,
    /** Exceptions from the working week (节假日与调休). */
    CALENDAR,
    /** Targets of the plan (目标值). */
    TARGET,
    /** Rules that raise an alert (预警规则). */
    ALERT_RULE,
    /** Rules of the packs (规则包). */
    LEGAL_RULE,
    /** What a city sets in them (地方参数). */
    LOCAL_PARAMETER,
    /** States of cases (处置阶梯). */
    CASE_LADDER
}
