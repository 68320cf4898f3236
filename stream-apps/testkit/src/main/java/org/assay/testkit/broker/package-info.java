/** Real brokers and registries for tests: one of each in a JVM, started by the first test that needs it. */
package org.assay.testkit.broker;
