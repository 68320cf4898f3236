package org.assay.domain.model;

/** How firm a verdict is. What is shared as final is FINAL or REVISED. */
public enum VerdictStatus {
    /** Objection or re-inspection may still change it. */
    PROVISIONAL,
    FINAL,
    /** Final, and resting on a correction (a later version, a re-issue or a re-inspection). */
    REVISED,
    /** Every report of the sample was withdrawn. */
    WITHDRAWN;

    /** Whether partners may see it as a result. */
    public boolean isFinal() {
        return this == FINAL || this == REVISED;
    }
}
