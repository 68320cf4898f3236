/** The intake app: what may enter the journal. */
package org.assay.intake;
