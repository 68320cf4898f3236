package org.assay.runtime.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;

/**
 * Counts for one app. A tag that turns out to take many values is cut off: the metrics of a process must not grow with
 * what is sent to it.
 */
public final class AppMeters {

    /** Beyond so many values of one tag, new ones are counted as {@link #OTHER}. */
    static final int MOST_VALUES = 64;

    /** The tag value that takes in what is beyond the limit. */
    public static final String OTHER = "other";

    private record Slot(MeterSpec spec, List<String> values) {}

    private record TagOf(MeterSpec spec, String tag) {}

    private final MeterRegistry registry;
    private final String appName;
    private final Map<Slot, Counter> counters = new ConcurrentHashMap<>();
    private final Map<TagOf, Set<String>> seen = new ConcurrentHashMap<>();

    public AppMeters(MeterRegistry registry, String appName) {
        this.registry = registry;
        this.appName = appName;
    }

    /**
     * Adds one.
     *
     * @param values one value for each tag of the meter, in its order
     */
    public void count(MeterSpec spec, String... values) {
        count(spec, 1, values);
    }

    /** Adds an amount; see {@link #count(MeterSpec, String...)}. */
    public void count(MeterSpec spec, double amount, String... values) {
        if (spec.kind() != MeterSpec.Kind.COUNTER
                || values.length != spec.tags().size()) {
            throw new IllegalArgumentException(spec.name() + " is a " + spec.kind() + " with tags " + spec.tags());
        }
        counters.computeIfAbsent(new Slot(spec, bounded(spec, values)), this::counter)
                .increment(amount);
    }

    /** Shows a value that is read whenever somebody looks. */
    public void gauge(MeterSpec spec, DoubleSupplier value, String... values) {
        if (spec.kind() != MeterSpec.Kind.GAUGE || values.length != spec.tags().size()) {
            throw new IllegalArgumentException(spec.name() + " is a " + spec.kind() + " with tags " + spec.tags());
        }
        Gauge.builder(spec.name(), value, DoubleSupplier::getAsDouble)
                .description(spec.description())
                .tags(tags(spec, Arrays.asList(values)))
                .strongReference(true)
                .register(registry);
    }

    private List<String> bounded(MeterSpec spec, String[] values) {
        String[] kept = values.clone();
        for (int i = 0; i < kept.length; i++) {
            Set<String> known =
                    seen.computeIfAbsent(new TagOf(spec, spec.tags().get(i)), tag -> ConcurrentHashMap.newKeySet());
            if (!known.contains(kept[i])) {
                if (known.size() < MOST_VALUES) {
                    known.add(kept[i]);
                } else {
                    kept[i] = OTHER;
                }
            }
        }
        return List.of(kept);
    }

    private Counter counter(Slot slot) {
        return Counter.builder(slot.spec().name())
                .description(slot.spec().description())
                .tags(tags(slot.spec(), slot.values()))
                .register(registry);
    }

    private Tags tags(MeterSpec spec, List<String> values) {
        Tags tags = Tags.of("app", appName);
        for (int i = 0; i < values.size(); i++) {
            tags = tags.and(spec.tags().get(i), values.get(i));
        }
        return tags;
    }
}
