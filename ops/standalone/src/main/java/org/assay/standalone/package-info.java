/** The embedded stack and the {@code assay} command line. */
package org.assay.standalone;
