/** Tests of a topology without a broker: the harness, the golden skeleton and the bounds of its state. */
package org.assay.testkit.topology;
