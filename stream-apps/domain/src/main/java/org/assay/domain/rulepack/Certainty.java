package org.assay.domain.rulepack;

/** Whether the numbers of a rule were read in an official text. */
public enum Certainty {
    CONFIRMED,
    UNCONFIRMED
}
