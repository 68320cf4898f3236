/** Who is told of an alert, when, and what a subscriber who was told must be told again. */
package org.assay.domain.delivery;
