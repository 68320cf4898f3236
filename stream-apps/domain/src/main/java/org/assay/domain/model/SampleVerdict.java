package org.assay.domain.model;

/** The verdict of a sample in the ledger. Only the first two are counted. */
public enum SampleVerdict {
    /** 所检项目未发现不合格. */
    CONFORMING,
    /** 不合格. */
    NONCONFORMING,
    /** The submitter's conclusion and ours disagree; counted nowhere until a version resolves it. */
    CONFLICT,
    /** No conclusion was given and none could be derived; counted nowhere. */
    UNDETERMINED;

    /** Whether the sample enters a rate. */
    public boolean isCounted() {
        return this == CONFORMING || this == NONCONFORMING;
    }
}
