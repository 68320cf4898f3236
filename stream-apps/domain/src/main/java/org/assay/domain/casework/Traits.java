package org.assay.domain.casework;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.assay.domain.identifier.RegionCode;
import org.assay.domain.ledger.FailingItems;
import org.assay.domain.ledger.SampleState;
import org.assay.domain.model.Sample;
import org.assay.domain.model.Severity;

/** Words of a failing sample that rules ask for in {@code when} and {@code severities}. */
final class Traits {
    /** A failing safety item is a hazard; that the law means no more by it is an assumption. */
    static final String HAZARD = Severity.SAFETY.name();

    private static final String PRODUCER_OUTSIDE_REGION = "PRODUCER_OUTSIDE_REGION";

    private Traits() {}

    static Set<String> of(SampleState state) {
        Set<String> traits = new HashSet<>();
        FailingItems.of(state).forEach(test -> traits.add(test.severity().name()));
        if (isProducerOutside(state.sample())) {
            traits.add(PRODUCER_OUTSIDE_REGION);
        }
        return traits;
    }

    /** Whether a local body has sampled what was made outside its region; not told when a place is not known. */
    private static boolean isProducerOutside(Sample sample) {
        Optional<RegionCode> made = code(sample.producer().regionCode());
        if (made.isEmpty() || sample.regionCode() == null || sample.regionCode().length() != 6) {
            return false;
        }
        return switch (sample.level()) {
            case NATIONAL -> false;
            case PROVINCE -> outside(sample.regionCode().substring(0, 2) + "0000", made.get());
            case CITY -> outside(sample.regionCode().substring(0, 4) + "00", made.get());
            case COUNTY -> outside(sample.regionCode(), made.get());
        };
    }

    private static boolean outside(String region, RegionCode made) {
        return code(region).filter(own -> !own.contains(made)).isPresent();
    }

    private static Optional<RegionCode> code(String text) {
        return text == null ? Optional.empty() : RegionCode.of(text);
    }
}
