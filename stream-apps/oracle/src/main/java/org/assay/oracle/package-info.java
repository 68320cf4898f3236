/**
 * The audit's oracle: recomputes every output from the submissions and the journal, in one batch and the naive way. It
 * shares the pure rules with the apps and nothing of their streams, stores or partial sums.
 */
package org.assay.oracle;
