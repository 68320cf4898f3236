package org.assay.scenario.shape;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A place in a file.
 *
 * @param line from 1 on; 0 when the whole file is meant
 * @param column from 1 on; 0 when the whole line is meant
 */
public record Spot(int line, int column) {
    /** The whole file. */
    public static final Spot FILE = new Spot(0, 0);

    static Spot of(Node node) {
        return at(node.getStartMark());
    }

    /** A place that the parser has marked. */
    public static Spot at(Mark mark) {
        return mark == null ? FILE : new Spot(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
