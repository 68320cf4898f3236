/** Processors of the ledger: fetch, call the domain, store, forward. */
package org.assay.ledger.processor;
