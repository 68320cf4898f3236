package org.assay.scenario.shape;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** Collects the mistakes of one file, so that all are told at once. */
public final class Faults {
    private final String file;
    private final List<Mistake> found = new ArrayList<>();

    public Faults(String file) {
        this.file = file;
    }

    /** Notes a mistake. */
    public void add(Spot spot, String key, String code, Object... arguments) {
        found.add(new Mistake(
                file,
                spot,
                key,
                code,
                List.of(arguments).stream().map(String::valueOf).toList()));
    }

    void add(Node node, String key, String code, Object... arguments) {
        add(Spot.of(node), key, code, arguments);
    }

    /** All mistakes, in the order in which they were found. */
    public List<Mistake> all() {
        return List.copyOf(found);
    }
}
