package org.assay.domain.model;

/** What the submitter concluded (合格 / 不合格), or that it concluded nothing and the verdict is to be derived. */
public enum GivenVerdict {
    CONFORMING,
    NONCONFORMING,
    NONE
}
