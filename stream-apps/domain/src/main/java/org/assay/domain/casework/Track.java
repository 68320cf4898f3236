package org.assay.domain.casework;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Where a case stands on one ladder.
 *
 * @param ladder key of the ladder
 * @param state state on it
 * @param since day on which it was entered
 */
public record Track(String ladder, String state, LocalDate since) {
    public Track {
        Objects.requireNonNull(ladder, "ladder");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(since, "since");
    }
}
