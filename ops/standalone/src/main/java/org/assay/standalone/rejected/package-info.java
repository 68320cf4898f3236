/** Submissions that did not enter the journal, and sending them again after repair. */
package org.assay.standalone.rejected;
