package org.assay.domain.ledger;

import org.assay.domain.model.Sample;
import org.assay.domain.model.SubmittedBy;

/**
 * Content of a registration.
 *
 * @param reason why it was corrected, or null
 */
public record Registration(Sample sample, String reason, SubmittedBy by) {}
