/** {@code assay demo}. */
package org.assay.standalone.cli.demo;
