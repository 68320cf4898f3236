/** {@code assay sample}. */
package org.assay.standalone.cli.sample;
