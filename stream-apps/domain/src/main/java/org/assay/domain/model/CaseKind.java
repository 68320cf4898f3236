package org.assay.domain.model;

/** What a case (案件) is about. */
public enum CaseKind {
    /** A failing sample (不合格样品). */
    SAMPLE,
    /** An enterprise that is called in (约谈). */
    INTERVIEW,
    /** A product that is called back (召回). */
    RECALL,
    /** An alert that somebody has to take note of (签收). */
    ACKNOWLEDGEMENT
}
