package org.assay.domain.reference;

import java.util.List;
import java.util.Objects;

/**
 * What may be done in a state of a case.
 *
 * @param action what happens or is done
 * @param to the state after it
 * @param refusedBy rules that may refuse it
 * @param after the rule whose time passing unmet is the step, too; null when silence is no such event
 */
public record LadderStep(String action, String to, List<String> refusedBy, String after) {

    public LadderStep {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(to, "to");
        refusedBy = List.copyOf(refusedBy);
    }
}
