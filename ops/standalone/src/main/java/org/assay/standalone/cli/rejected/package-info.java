/** {@code assay rejected}. */
package org.assay.standalone.cli.rejected;
