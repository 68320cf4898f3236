/** The whole system on real brokers, held against the oracle. */
package org.assay.systemtests;
