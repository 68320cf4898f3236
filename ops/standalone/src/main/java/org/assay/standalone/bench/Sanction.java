package org.assay.standalone.bench;

/**
 * From the command that takes back the reports of a laboratory until the last output had followed, committed, and the same for the
 * command that gives them back.
 *
 * @param reports reports of the laboratory
 * @param others reports of other laboratories that were held beside them
 */
record Sanction(long reports, long others, double seconds, double liftSeconds) {}
