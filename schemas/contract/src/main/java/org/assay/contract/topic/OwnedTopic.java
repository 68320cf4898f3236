package org.assay.contract.topic;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * A topic: name, value type, who may write it, how it is kept. Keys are UTF-8 strings. Anyone may read; only an owner
 * gets an {@link #output(App) output}.
 *
 * @param <V> value: a generated Avro record, or {@code byte[]}
 */
public record OwnedTopic<V>(
        String name,
        Class<V> valueType,
        Set<App> owners,
        Visibility visibility,
        Cleanup cleanup,
        Compatibility compatibility,
        int partitions,
        String key,
        String doc) {

    public OwnedTopic {
        Objects.requireNonNull(name);
        owners = Set.copyOf(owners);
        if (partitions < 1) {
            throw new IllegalArgumentException(name + ": partitions " + partitions);
        }
    }

    /** The name, for an app that owns the topic. */
    public String output(App app) {
        if (!owners.contains(app)) {
            throw new IllegalArgumentException(app + " does not own " + name + ", owners are " + owners);
        }
        return name;
    }

    /** Settings the topic is created with. Append time, because business time is in the values. */
    public Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        settings.put("cleanup.policy", cleanup.policy());
        settings.put("retention.ms", "-1");
        settings.put("message.timestamp.type", "LogAppendTime");
        settings.put("compression.type", "producer");
        return settings;
    }

    /** Whether the value is an Avro record with a registered schema. */
    public boolean isAvro() {
        return valueType != byte[].class;
    }
}
