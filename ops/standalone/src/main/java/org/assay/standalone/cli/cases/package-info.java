/** {@code assay case} and {@code assay deadlines}. */
package org.assay.standalone.cli.cases;
