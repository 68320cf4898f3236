package org.assay.reference;

import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.assay.contract.ingress.ReleaseActivated;
import org.assay.domain.reference.ReferenceRelease;

/** Gives the reference release that an activation names, complete as its manifest says. */
@FunctionalInterface
public interface ReleaseSource {
    /** The release; waits a bounded time until all its rows are loaded, then fails. */
    ReferenceRelease release(ProcessingContext context, ReleaseActivated activated);

    /** Adds what it reads from to an app; call it last. */
    default void addTo(StreamsBuilder builder) {}
}
