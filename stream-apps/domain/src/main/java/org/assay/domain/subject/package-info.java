/** Actions of offices that are about no single sample: on an enterprise, a product, an alert, or an industry in a county. */
package org.assay.domain.subject;
