package org.assay.contract.topic;

/** What the broker keeps of a topic. */
public enum Cleanup {
    /** Every record, for ever: business times are historic and the broker would delete by them. */
    KEEP("delete"),
    /** The last record of a key, for ever. */
    COMPACT("compact");

    private final String policy;

    Cleanup(String policy) {
        this.policy = policy;
    }

    /** Value of {@code cleanup.policy}. */
    public String policy() {
        return policy;
    }
}
