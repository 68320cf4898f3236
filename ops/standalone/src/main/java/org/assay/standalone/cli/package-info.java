/** The command line. */
package org.assay.standalone.cli;
