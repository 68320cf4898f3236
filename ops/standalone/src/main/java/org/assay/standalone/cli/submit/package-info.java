/** {@code assay submit}. */
package org.assay.standalone.cli.submit;
