package org.assay.domain.model;

/** Size class of the producer (企业规模): 大 / 中 / 小. Published rates differ by it more than by most dimensions. */
public enum EnterpriseSize {
    LARGE,
    MEDIUM,
    SMALL,
    MICRO,
    UNKNOWN
}
