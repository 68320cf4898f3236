package org.assay.scenario.shape;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The keys that a mapping may hold. Any other key is a mistake. */
public final class Shape {
    private final Map<String, Reading> keys;
    private final String main;

    private Shape(Map<String, Reading> keys, String main) {
        this.keys = keys;
        this.main = main;
    }

    /** A mapping without keys. */
    public static Shape empty() {
        return new Shape(new LinkedHashMap<>(), null);
    }

    /** The same with another key. */
    public Shape with(String key, Reading reading) {
        var more = new LinkedHashMap<>(keys);
        more.put(key, reading);
        return new Shape(more, main);
    }

    /** The same with all keys of another. */
    public Shape with(Shape other) {
        var more = new LinkedHashMap<>(keys);
        more.putAll(other.keys);
        return new Shape(more, main == null ? other.main : main);
    }

    /** The same with a key that a value alone stands for: {@code served: producer}. */
    public Shape main(String key, Reading reading) {
        var more = new LinkedHashMap<>(keys);
        more.put(key, reading);
        return new Shape(more, key);
    }

    /** The names of its keys. */
    public List<String> names() {
        return List.copyOf(keys.keySet());
    }

    /** Reads a mapping, or the value that stands for one. */
    public Optional<Shaped> read(Node node, String key, Faults faults) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(mapping(mapping, faults));
        }
        if (node instanceof ScalarNode scalar && scalar.getValue().isBlank()) {
            return Optional.of(new Shaped(Spot.of(node), Map.of(), Map.of()));
        }
        if (main == null) {
            faults.add(node, key, keys.isEmpty() ? "value.none" : "value.keys", String.join(", ", names()));
            return Optional.empty();
        }
        Spot spot = Spot.of(node);
        return keys.get(main)
                .read(node, key, faults)
                .map(value -> new Shaped(spot, Map.of(main, value), Map.of(main, spot)));
    }

    private Shaped mapping(MappingNode mapping, Faults faults) {
        Map<String, Object> values = new HashMap<>();
        Map<String, Spot> spots = new HashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            Reading reading = keys.get(name);
            if (reading == null) {
                faults.add(tuple.getKeyNode(), name, "key.unknown", String.join(", ", names()));
                continue;
            }
            if (spots.put(name, Spot.of(tuple.getKeyNode())) != null) {
                faults.add(tuple.getKeyNode(), name, "key.twice");
            }
            reading.read(tuple.getValueNode(), name, faults).ifPresent(value -> values.put(name, value));
        }
        return new Shaped(Spot.of(mapping), values, spots);
    }
}
