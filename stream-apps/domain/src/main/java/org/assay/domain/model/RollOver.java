package org.assay.domain.model;

/** What happens when the last day is a rest day. */
public enum RollOver {
    /** The first working day after it is the last day (民法典 203). */
    NEXT_WORKING_DAY,
    /** It stays the last day. */
    NONE
}
