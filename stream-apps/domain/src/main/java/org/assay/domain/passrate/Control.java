package org.assay.domain.passrate;

import java.util.List;

/** A control event that every input carries among its changes. */
public sealed interface Control {
    /** Before the first tick. */
    int NO_DAY = Integer.MIN_VALUE;

    /**
     * A day has begun.
     *
     * @param day numbered from 1970-01-01
     */
    record Tick(int day) implements Control {}

    /**
     * A reference release takes effect.
     *
     * @param manifest what must be loaded before it is used
     */
    record Activation(int release, List<Loaded> manifest) implements Control {
        public Activation {
            manifest = List.copyOf(manifest);
        }
    }

    /** What a complete reference topic holds. */
    record Loaded(String topic, long rows, String checksum) {}
}
