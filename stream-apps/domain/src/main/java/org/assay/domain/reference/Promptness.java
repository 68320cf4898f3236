package org.assay.domain.reference;

/** How soon, where the law gives no number. No due moment follows from it. */
public enum Promptness {
    /** 立即. */
    AT_ONCE,
    /** 及时. */
    IN_TIME
}
