package org.assay.domain.reference;

import java.util.List;
import java.util.Objects;

/**
 * A state of a case.
 *
 * @param name the state
 * @param last whether a case may rest in it for good; nothing leads out of it
 * @param closes rules whose time ends on entering
 * @param steps what may be done in it
 */
public record LadderState(String name, boolean last, List<String> closes, List<LadderStep> steps) {

    public LadderState {
        Objects.requireNonNull(name, "name");
        closes = List.copyOf(closes);
        steps = List.copyOf(steps);
    }
}
