package org.assay.domain.casework;

/** What an entry of a timeline tells. */
public enum EntryKind {
    /** What was done. */
    ACTION,
    /** A change of verdict. */
    VERDICT,
    /** A change of an alert. */
    ALERT,
    /** A state was entered. */
    STEP,
    /** A time began. */
    OPENED,
    /** It ended in time. */
    MET,
    /** It ended late. */
    LATE,
    /** It passed unmet. */
    LAPSED,
    /** It counts no longer. */
    VOID,
    /** It was extended. */
    EXTENDED,
    /** It was moved by a release or a correction. */
    REPLANNED,
    /** A reminder was sent. */
    REMINDED,
    /** It was escalated. */
    ESCALATED
}
