package org.assay.standalone.rebuild;

import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.assay.contract.topic.App;
import org.assay.runtime.config.ConfigSources;
import org.assay.runtime.launch.StreamsApp;

/**
 * What an app reads and writes. Reference data, which every instance keeps whole, is not named.
 *
 * @param reads topics it reads, internal ones included
 * @param writes topics it writes, internal ones included
 * @param isCarriedOver whether it is never built anew
 */
record Flow(App app, Set<String> reads, Set<String> writes, boolean isCarriedOver) {
    Flow {
        reads = Set.copyOf(reads);
        writes = Set.copyOf(writes);
    }

    /** Whether it reads something that another app writes. */
    boolean readsFrom(Flow other) {
        return reads.stream().anyMatch(other.writes::contains);
    }

    /** By the topology that an app has with these settings. */
    static Flow of(StreamsApp app, ConfigSources sources) {
        Set<String> reads = new HashSet<>();
        Set<String> writes = new HashSet<>();
        for (TopologyDescription.Subtopology part : app.describe(sources).subtopologies()) {
            for (TopologyDescription.Node node : part.nodes()) {
                if (node instanceof Source source && source.topicSet() != null) {
                    reads.addAll(source.topicSet());
                } else if (node instanceof Sink sink && sink.topic() != null) {
                    writes.add(sink.topic());
                }
            }
        }
        return new Flow(App.of(app.name()).orElseThrow(), reads, writes, app.isCarriedOver());
    }
}
