package org.assay.domain.identifier;

/** What is wrong with a code. */
public enum CodeFault {
    /** Nothing. */
    NONE,
    /** No code was given. */
    MISSING,
    /** Wrong number of characters. */
    LENGTH,
    /** A character that the code does not use. */
    CHARACTER,
    /** The parts of the code do not fit together. */
    STRUCTURE,
    /** The check character does not agree with the others. */
    CHECK_CHARACTER
}
