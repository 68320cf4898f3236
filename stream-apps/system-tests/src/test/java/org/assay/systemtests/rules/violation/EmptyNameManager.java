package org.assay.systemtests.rules.violation;

/** Has a name that says nothing. */
public final class EmptyNameManager {}
