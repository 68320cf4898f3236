package org.assay.domain.passrate;

/** What can be said of a target (目标合格率). */
public enum Assessment {
    /** 达标: the whole interval reaches it. */
    REACHED,
    /** 尚不能判定: the interval holds it, or there is nothing to judge by. */
    UNDECIDED,
    /** 未达标: the whole interval lies below it. */
    MISSED,
    /** No target is set for this number. */
    NOT_BOUND
}
