/** What commands that show data have in common: the connection, and names for codes. */
package org.assay.standalone.cli.show;
