package org.assay.standalone.bench;

import java.util.Collection;
import java.util.OptionalDouble;

/** The middle of what several rounds measured. */
final class Medians {
    private Medians() {}

    /** The middle value, or the mean of the two middle ones; empty without values. */
    static OptionalDouble of(Collection<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        int middle = sorted.length / 2;
        return OptionalDouble.of(sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
    }
}
