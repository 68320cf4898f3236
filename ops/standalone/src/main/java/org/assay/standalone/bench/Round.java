package org.assay.standalone.bench;

import java.util.Map;
import java.util.Optional;

/**
 * One round: every contender once, on the same records.
 *
 * @param growth empty when it was not asked for
 */
record Round(Map<Contender, Measured> measured, Optional<Growth> growth) {
    Round {
        measured = Map.copyOf(measured);
    }

    Measured of(Contender contender) {
        return measured.get(contender);
    }

    /** Results per second of the pipeline, as a share of another contender's in the same round. */
    double ratioTo(Contender other) {
        return of(Contender.PIPELINE).resultsPerSecond() / of(other).resultsPerSecond();
    }
}
