/** {@code assay scenario}. */
package org.assay.standalone.cli.scenario;
