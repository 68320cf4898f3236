/**
 * The ledger: one row per sample. Facts fold as a set, so any order of arrival gives the same row; commands are decided
 * once, in the order of the journal.
 */
package org.assay.domain.ledger;
