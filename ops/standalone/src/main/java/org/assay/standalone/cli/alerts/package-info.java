/** {@code assay alerts}. */
package org.assay.standalone.cli.alerts;
