package org.assay.domain.rulepack;

/**
 * How probable the harm is over the life of the product (发生概率), the most probable first; the eight grades of the Safety
 * Gate guidelines, (EU) 2019/417.
 */
public enum Probability {
    OVER_50_PERCENT,
    OVER_1_IN_10,
    OVER_1_IN_100,
    OVER_1_IN_1000,
    OVER_1_IN_10000,
    OVER_1_IN_100000,
    OVER_1_IN_1000000,
    UNDER_1_IN_1000000
}
