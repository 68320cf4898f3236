package org.assay.scenario.story;

/** What partners see of a sample. */
public enum SharedAs {
    FINAL,
    REVISED,
    /** It was shared and is taken back. */
    WITHDRAWN,
    /** It was never shared. */
    NONE
}
