/**
 * A Kafka broker in this JVM or in a child JVM, and a schema registry in a child process: the stack that Assay brings along, the
 * broker of its tests and the victim of its kill tests, all from the same classes.
 *
 * <p>Everything listens on 127.0.0.1 only.
 */
package org.assay.embedded;
