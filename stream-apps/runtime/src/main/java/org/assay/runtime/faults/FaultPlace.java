package org.assay.runtime.faults;

/** Where a fault came up. */
public enum FaultPlace {
    /** The record could not be decoded. */
    READ,
    /** A processor threw. */
    PROCESS,
    /** A result could not be encoded or sent. */
    WRITE
}
