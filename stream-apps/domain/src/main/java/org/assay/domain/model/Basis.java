package org.assay.domain.model;

/** What a report rests on; it decides how the given verdict and our own meet. */
public enum Basis {
    /** A laboratory's report: a disagreement with our judgement is a conflict. */
    LAB_REPORT,
    /** A notice published by an authority: it stands as published, a disagreement is flagged. */
    PUBLISHED_NOTICE
}
