/** Processors of casework: fetch, call the domain, store, forward. */
package org.assay.casework.processor;
