/** Processors of sharing: fetch, call the domain, store, forward. */
package org.assay.sharing.processor;
