package org.assay.runtime.launch;

import org.apache.kafka.streams.Topology;

/** Builds the topology of an app. A pure function of what it is given. */
@FunctionalInterface
public interface TopologyFactory {

    /** The topology; its {@code StreamsBuilder} comes from {@link AppContext#builder()}. */
    Topology build(AppContext context);
}
