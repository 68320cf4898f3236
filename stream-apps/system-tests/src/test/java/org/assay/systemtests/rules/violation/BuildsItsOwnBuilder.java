package org.assay.systemtests.rules.violation;

import org.apache.kafka.streams.StreamsBuilder;

/** Makes a builder that lets unnamed stores through. */
public final class BuildsItsOwnBuilder {

    public StreamsBuilder builder() {
        return new StreamsBuilder();
    }
}
