/** Processors of delivery: fetch, call the domain, store, forward. */
package org.assay.delivery.processor;
