/** The casework app: duties that follow from verdicts and alerts. */
package org.assay.casework;
