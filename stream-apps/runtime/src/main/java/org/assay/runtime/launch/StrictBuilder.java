package org.assay.runtime.launch;

import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TopologyConfig;
import org.assay.runtime.config.AppConfig;
import org.assay.runtime.config.QuietStreamsConfig;

/**
 * The only way to a {@link StreamsBuilder}. Kafka enforces explicit names of stores and internal topics only when the
 * builder itself is given the configuration; the same setting handed to {@code build}, to the test driver or to
 * {@code KafkaStreams} lets an unnamed store through without a word.
 */
public final class StrictBuilder {

    private StrictBuilder() {}

    /** A builder that throws {@code TopologyException} for a store or an internal topic without a name. */
    public static StreamsBuilder create(AppConfig config) {
        return new StreamsBuilder(new TopologyConfig(new QuietStreamsConfig(config.streamsProperties())));
    }
}
