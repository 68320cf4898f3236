package org.assay.oracle;

import org.apache.avro.specific.SpecificRecord;
import org.assay.domain.intake.SubmissionKind;
import org.assay.domain.model.Origin;

/**
 * A submission as it lies in its ingress topic.
 *
 * @param value the decoded record, or null when the bytes are none
 */
public record Ingress(Origin origin, SubmissionKind kind, String principal, SpecificRecord value) {}
