package org.assay.runtime.faults;

/** What was done about a fault. */
public enum FaultOutcome {
    /** The record went to the dead-letter topic and work goes on. */
    DEAD_LETTER,
    /** The cause is transient: the thread stops, and the record is read again. */
    RETRY,
    /** The app stops before it commits anything of this record. */
    STOP
}
