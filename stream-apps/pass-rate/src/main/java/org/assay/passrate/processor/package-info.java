/** Between Kafka and the rules of counting: fetch, call, store, forward. */
package org.assay.passrate.processor;
