package org.assay.intake.processor;

import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.assay.domain.reference.Submitter;

/** Who the principals are, by the newest reference data loaded. */
@FunctionalInterface
public interface Submitters {
    /** The submitter behind a principal; empty when the reference data does not know it. */
    Optional<Submitter> find(ProcessingContext context, String principal);
}
