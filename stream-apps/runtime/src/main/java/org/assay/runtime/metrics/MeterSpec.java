package org.assay.runtime.metrics;

import java.util.List;

/**
 * One of our meters.
 *
 * @param name dotted, begins with {@code assay.}; Prometheus shows underscores
 * @param kind counter or gauge
 * @param description what it tells an operator
 * @param tags names of its tags besides {@code app}; each takes few values, never an identifier
 */
public record MeterSpec(String name, Kind kind, String description, List<String> tags) {

    /** How the value behaves. */
    public enum Kind {
        /** Only grows. */
        COUNTER,
        /** Goes up and down. */
        GAUGE
    }

    public MeterSpec {
        tags = List.copyOf(tags);
    }

    static MeterSpec counter(String name, String description, String... tags) {
        return new MeterSpec(name, Kind.COUNTER, description, List.of(tags));
    }

    static MeterSpec gauge(String name, String description, String... tags) {
        return new MeterSpec(name, Kind.GAUGE, description, List.of(tags));
    }
}
