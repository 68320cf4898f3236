package org.assay.domain.model;

/** Which test of the sample a report belongs to: 初检 or 复检. */
public enum TestKind {
    FIRST,
    REINSPECTION
}
