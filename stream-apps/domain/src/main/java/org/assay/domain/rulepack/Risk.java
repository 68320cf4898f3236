package org.assay.domain.rulepack;

/** The risk of a product (风险等级), the gravest first, as Safety Gate names it. */
public enum Risk {
    SERIOUS,
    HIGH,
    MEDIUM,
    LOW
}
