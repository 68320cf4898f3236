/** Receipts, and what became of what they stand for. */
package org.assay.labgateway.receipt;
