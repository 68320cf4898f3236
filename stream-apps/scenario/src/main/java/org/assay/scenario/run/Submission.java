package org.assay.scenario.run;

import org.apache.avro.specific.SpecificRecord;
import org.assay.contract.topic.OwnedTopicFamily;
import org.assay.domain.model.SubmittedBy;

/**
 * What somebody sends.
 *
 * @param family where to
 * @param by who sends it
 * @param record what is said
 */
public record Submission(OwnedTopicFamily<?> family, SubmittedBy by, SpecificRecord record) {}
