package org.assay.domain.rulepack;

/** How grave the harm is that a product may do (伤害程度), in the four grades of the Safety Gate guidelines, (EU) 2019/417. */
public enum Harm {
    MINOR,
    MODERATE,
    SERIOUS,
    FATAL
}
