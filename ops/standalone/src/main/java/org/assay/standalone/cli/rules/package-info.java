/** {@code assay rules}. */
package org.assay.standalone.cli.rules;
