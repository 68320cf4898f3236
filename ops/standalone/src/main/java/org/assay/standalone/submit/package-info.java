/** Submissions: JSON as people write it to records, records to ingress topics, and what was decided on each. */
package org.assay.standalone.submit;
