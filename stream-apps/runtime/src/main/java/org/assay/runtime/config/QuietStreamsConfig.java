package org.assay.runtime.config;

import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;

/** Kafka's configuration, checked and completed, without writing all of it into the log. */
public final class QuietStreamsConfig extends StreamsConfig {

    public QuietStreamsConfig(Map<?, ?> settings) {
        super(settings, false);
    }
}
