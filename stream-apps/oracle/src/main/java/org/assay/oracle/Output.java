package org.assay.oracle;

/** What is compared. */
public enum Output {
    /** Every submission is in the journal once, or turned away with its reason. */
    JOURNAL,
    /** What became of every submission. */
    DECISIONS,
    /** The state of every sample. */
    VERDICTS,
    /** The present value of every cell. */
    PASS_RATES,
    /** Every version of a cell whose period is closed. */
    RESTATED_RATES,
    /** The alerts that hold. */
    ALERTS,
    /** Every case. */
    CASES,
    /** Every reminder and escalation. */
    CASE_NOTICES,
    SHARED_RESULTS,
    SHARED_ALERTS,
    SHARED_RATES,
    /** What subscribers were told last of every alert, and every message once. */
    DELIVERIES
}
