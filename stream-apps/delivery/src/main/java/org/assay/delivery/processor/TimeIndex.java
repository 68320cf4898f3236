package org.assay.delivery.processor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Which alerts have something to do for them, by time and subscription. */
final class TimeIndex {
    private static final int DIGITS = 15;
    private static final byte[] NOTHING = {};

    private final KeyValueStore<String, byte[]> times;

    TimeIndex(KeyValueStore<String, byte[]> times) {
        this.times = times;
    }

    static StoreBuilder<?> store(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.ByteArray());
    }

    /** Notes another time; null for none. */
    void move(Place place, Instant before, Instant after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before != null) {
            times.delete(key(before) + place.text());
        }
        if (after != null) {
            times.put(key(after) + place.text(), NOTHING);
        }
    }

    /**
     * What has become due, by subscription, the earliest first. What is due for one subscription at one moment comes
     * together, also beyond the portion.
     */
    Map<String, List<Place>> due(Instant now, int portion) {
        Map<String, List<Place>> due = new LinkedHashMap<>();
        int count = 0;
        String last = "";
        try (KeyValueIterator<String, byte[]> all = times.range("", key(now.plusMillis(1)))) {
            while (all.hasNext()) {
                String key = all.next().key;
                Place place = Place.parse(key.substring(DIGITS));
                String group = key.substring(0, DIGITS) + place.subscription();
                if (count >= portion && !group.equals(last)) {
                    break;
                }
                due.computeIfAbsent(place.subscription(), none -> new ArrayList<>())
                        .add(place);
                last = group;
                count++;
            }
        }
        return due;
    }

    private static String key(Instant at) {
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", at.toEpochMilli());
    }
}
