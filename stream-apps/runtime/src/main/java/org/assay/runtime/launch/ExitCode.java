package org.assay.runtime.launch;

/** How a process of ours ends. */
public enum ExitCode {
    /** Stopped when asked to, everything closed. */
    STOPPED(0),
    /** The configuration cannot be used; every mistake was printed. */
    BAD_CONFIG(10),
    /** An app failed for good. */
    STREAMS_FAILED(20),
    /** Stopped when asked to, but an app did not close in time. */
    CLOSE_TIMED_OUT(21);

    private final int value;

    ExitCode(int value) {
        this.value = value;
    }

    /** The number that the process ends with. */
    public int value() {
        return value;
    }
}
