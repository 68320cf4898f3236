package org.assay.testkit.topology;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;

/**
 * Checks that no store of a topology can grow without end. A window or session store forgets by itself; every other store
 * must be declared with what bounds it. Retention does not count for one: Kafka ignores it for key-value stores.
 */
public final class StateBound {

    private final TopologyDescription description;
    private final Map<String, String> kinds;
    private final Map<String, String> reasons = new LinkedHashMap<>();
    private final Map<String, String> sweepers = new LinkedHashMap<>();

    private StateBound(Topology topology, Map<String, String> kinds) {
        this.description = topology.describe();
        this.kinds = kinds;
    }

    /** Begins the check of the topology of a harness. */
    public static StateBound of(TopologyHarness harness) {
        return new StateBound(harness.topology(), StoreKinds.of(harness.driver().getAllStateStores()));
    }

    /** Begins the check of a topology. */
    public static StateBound of(Topology topology) {
        return new StateBound(topology, StoreKinds.of(topology));
    }

    /**
     * A store whose rows are bounded by something that exists: samples, entries of the catalogue, tasks.
     *
     * @param reason what there can be only so many of; it stands in the test for the reader
     */
    public StateBound bounded(String store, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("What bounds " + store + "?");
        }
        reasons.put(store, reason);
        return this;
    }

    /**
     * A store whose rows are removed in time.
     *
     * @param sweeper the processor that removes them; it must have the store
     */
    public StateBound swept(String store, String sweeper) {
        sweepers.put(store, sweeper);
        return this;
    }

    /**
     * Makes the check.
     *
     * @throws AssertionError naming the stores that nothing bounds and the declarations that fit no store
     */
    public void check() {
        Map<String, String> wrong = new TreeMap<>();
        kinds.forEach((store, kind) -> {
            if (!StoreKinds.forgetsByItself(kind) && !reasons.containsKey(store) && !sweepers.containsKey(store)) {
                wrong.put(
                        store, "is a " + kind + " store that nothing bounds: declare what does, or give it a sweeper");
            }
        });
        Set<String> declared = new TreeSet<>(reasons.keySet());
        declared.addAll(sweepers.keySet());
        declared.stream()
                .filter(store -> !kinds.containsKey(store))
                .forEach(store -> wrong.put(store, "is declared but the topology has no such store"));
        sweepers.forEach((store, sweeper) -> {
            if (kinds.containsKey(store) && !storesOf(sweeper).contains(store)) {
                wrong.put(store, "is not a store of its sweeper " + sweeper);
            }
        });
        if (!wrong.isEmpty()) {
            StringBuilder text = new StringBuilder("State that can grow without end:");
            wrong.forEach((store, what) ->
                    text.append("\n  ").append(store).append(' ').append(what));
            throw new AssertionError(text.toString());
        }
    }

    private Set<String> storesOf(String processor) {
        return description.subtopologies().stream()
                .flatMap(part -> part.nodes().stream())
                .filter(node -> node.name().equals(processor))
                .filter(TopologyDescription.Processor.class::isInstance)
                .map(node -> ((TopologyDescription.Processor) node).stores())
                .findFirst()
                .orElse(Set.of());
    }
}
