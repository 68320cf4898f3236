/** The ledger app: one row per sample. */
package org.assay.ledger;
