/** Submissions on their way from a request to the broker. */
package org.assay.labgateway.submission;
