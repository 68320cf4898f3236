/**
 * The benchmark: the whole pipeline against a bare copy loop and against the floor of one store, in one run; and the latency of an
 * alert.
 */
package org.assay.standalone.bench;
