package org.assay.domain.judgement;

/**
 * How a measured value meets a limit (极限数值的比较方法, GB/T 8170). A standard that says nothing means {@link #FULL_VALUE}.
 */
public enum Comparison {
    /** 全数值比较法: the value as measured is compared. */
    FULL_VALUE,
    /** 修约值比较法: the value is first rounded, once, to the places of the limit. Only where the standard says so. */
    ROUNDED
}
