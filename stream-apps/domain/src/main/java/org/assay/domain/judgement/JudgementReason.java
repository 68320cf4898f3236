package org.assay.domain.judgement;

/**
 * Why an item or a batch has no plain outcome. Where several reasons meet, the one declared first is reported, so that
 * the order of items has no influence.
 */
public enum JudgementReason {
    /** Judged; nothing to explain. */
    NONE,
    /** The report lists no item at all. */
    NO_ITEMS,
    /** No value was reported. */
    NO_VALUE,
    /** A value was reported that cannot be read, or that this kind of limit cannot be compared with. */
    UNREADABLE_VALUE,
    /** No limit was reported. */
    NO_LIMIT,
    /** A limit was reported that cannot be read, or that contradicts itself. */
    UNREADABLE_LIMIT,
    /** Value and limit are in units of different dimension. */
    UNIT_MISMATCH,
    /** Not detected, and without the detection limit nothing follows for this limit. */
    NO_DETECTION_LIMIT,
    /** The microbiological plan asks for another number of sub-samples than were reported. */
    WRONG_SUBSAMPLE_COUNT,
    /** Not detected with a detection limit that is too high for this limit. */
    DETECTION_LIMIT_ABOVE_LIMIT
}
