package org.assay.passrate;

import org.apache.kafka.streams.StreamsBuilder;
import org.assay.passrate.processor.ReleaseSource;
import org.assay.serdes.ConfiguredSerdes;

/** Adds to a topology what reference releases are read from. */
@FunctionalInterface
interface ReleaseSources {
    ReleaseSource addTo(StreamsBuilder builder, ConfiguredSerdes serdes);
}
