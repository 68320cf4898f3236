/** The audit: reads what was submitted and what was published, and lets the oracle compare. */
package org.assay.standalone.audit;
