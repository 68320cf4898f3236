/** {@code assay rates}. */
package org.assay.standalone.cli.rates;
