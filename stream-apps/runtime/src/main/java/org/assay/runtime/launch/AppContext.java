package org.assay.runtime.launch;

import org.apache.kafka.streams.StreamsBuilder;
import org.assay.runtime.config.AppConfig;
import org.assay.runtime.metrics.AppMeters;
import org.assay.runtime.time.WallClock;

/**
 * What the runtime hands to an app that builds its topology.
 *
 * @param config the checked settings
 * @param meters where the app counts
 * @param clock the wall clock, for budgets only
 */
public record AppContext(AppConfig config, AppMeters meters, WallClock clock) {

    /** A strict builder for this configuration; each call makes another one. */
    public StreamsBuilder builder() {
        return StrictBuilder.create(config);
    }
}
