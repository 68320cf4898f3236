package org.assay.domain.passrate;

import java.util.List;
import java.util.Objects;

/**
 * How a sample counts before and after a change of its verdict, both of one enterprise.
 *
 * @param before null when it did not count
 * @param after null when it does not count any more
 */
public record SampleChange(CountedSample before, CountedSample after) {
    public SampleChange {
        if (before == null && after == null) {
            throw new IllegalArgumentException("a change needs a sample before or after");
        }
        if (before != null && after != null && !Objects.equals(before.enterprise(), after.enterprise())) {
            throw new IllegalArgumentException("a change is of one enterprise");
        }
    }

    /** The changes to count: none when nothing counted differs, two when the sample goes to another enterprise. */
    public static List<SampleChange> between(CountedSample before, CountedSample after) {
        if (Objects.equals(before, after)) {
            return List.of();
        }
        if (before != null && after != null && !Objects.equals(before.enterprise(), after.enterprise())) {
            return List.of(new SampleChange(before, null), new SampleChange(null, after));
        }
        return List.of(new SampleChange(before, after));
    }

    /** The enterprise, or null when it is not known. */
    public String enterprise() {
        return before != null ? before.enterprise() : after.enterprise();
    }
}
