package org.assay.domain.deadline;

import java.util.List;
import java.util.Objects;

/**
 * What happened to one deadline, apart from the rule it follows.
 *
 * @param start the event from which it runs
 * @param extensions how often it was extended
 * @param suspensions when it stood still
 */
public record Clock(Start start, int extensions, List<Suspension> suspensions) {

    public Clock {
        Objects.requireNonNull(start, "start");
        if (extensions < 0) {
            throw new IllegalArgumentException("extended " + extensions + " times");
        }
        suspensions = List.copyOf(suspensions);
    }

    /** A clock that runs on undisturbed. */
    public static Clock from(Start start) {
        return new Clock(start, 0, List.of());
    }
}
