package org.assay.testkit.topology;

import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.SessionStore;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.TimestampedWindowStore;
import org.apache.kafka.streams.state.VersionedKeyValueStore;
import org.apache.kafka.streams.state.WindowStore;

/** What kind each store of a topology is. A topology's description gives names only, so the stores are opened once. */
final class StoreKinds {

    private StoreKinds() {}

    static Map<String, String> of(Topology topology) {
        try (TemporaryFolder folder = TemporaryFolder.create("assay-stores")) {
            Properties properties = new Properties();
            properties.put("application.id", "store-kinds");
            properties.put("bootstrap.servers", "127.0.0.1:1");
            properties.put("state.dir", folder.child("state").toString());
            // Serdes that the topology does not name; nothing is read or written.
            properties.put("default.key.serde", "org.apache.kafka.common.serialization.Serdes$ByteArraySerde");
            properties.put("default.value.serde", "org.apache.kafka.common.serialization.Serdes$ByteArraySerde");
            try (TopologyTestDriver driver = new TopologyTestDriver(topology, properties, Instant.EPOCH)) {
                return of(driver.getAllStateStores());
            }
        }
    }

    static Map<String, String> of(Map<String, StateStore> stores) {
        Map<String, String> kinds = new TreeMap<>();
        stores.forEach((name, store) -> kinds.put(name, kind(store) + (store.persistent() ? "" : " in memory")));
        return kinds;
    }

    static boolean forgetsByItself(String kind) {
        return kind.startsWith("window") || kind.startsWith("timestamped-window") || kind.startsWith("session");
    }

    private static String kind(StateStore store) {
        if (store instanceof VersionedKeyValueStore) {
            return "versioned-key-value";
        }
        if (store instanceof TimestampedKeyValueStore) {
            return "timestamped-key-value";
        }
        if (store instanceof KeyValueStore) {
            return "key-value";
        }
        if (store instanceof TimestampedWindowStore) {
            return "timestamped-window";
        }
        if (store instanceof WindowStore) {
            return "window";
        }
        return store instanceof SessionStore
                ? "session"
                : "custom " + store.getClass().getName();
    }
}
