/** {@code assay shared}. */
package org.assay.standalone.cli.shared;
