/** Processors of alerting: fetch, call the domain, store, forward. */
package org.assay.alerting.processor;
