/** The list of meters and the allow-list for Kafka's own. */
package org.assay.runtime.metrics;
