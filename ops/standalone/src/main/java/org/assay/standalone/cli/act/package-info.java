/** {@code assay act} and {@code assay object}. */
package org.assay.standalone.cli.act;
