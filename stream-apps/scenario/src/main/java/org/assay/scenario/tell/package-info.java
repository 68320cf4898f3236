/** Tells in words how a story went. */
package org.assay.scenario.tell;
