package org.assay.domain.reference;

/** How sure the source of a rule is (来源可信度). */
public enum Mark {
    /** Read in an official text, or in a mirror that carries its wording. */
    C,
    /** Seen in a secondary page. */
    C2,
    /** General knowledge that nobody has confirmed. */
    K;

    /** Whether a number with this mark may be relied on. */
    public boolean isConfirmed() {
        return this == C;
    }
}
