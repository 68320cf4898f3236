package org.assay.domain.passrate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.domain.ledger.SampleState;
import org.assay.domain.model.SampleKey;
import org.assay.domain.model.SampleVerdict;
import org.assay.domain.model.VerdictStatus;

/**
 * All that counting needs to know of a sample whose verdict counts.
 *
 * @param enterprise the producer; null when not known, and then it is no enterprise
 * @param failing 不合格
 * @param provisional whether the verdict is not final yet
 * @param tests tests that our own judgement decided
 */
public record CountedSample(
        Coordinates at, String enterprise, boolean failing, boolean provisional, List<TestCount> tests) {
    public CountedSample {
        Objects.requireNonNull(at);
        tests = List.copyOf(tests);
    }

    /** Empty when there is no state or its verdict is not counted. */
    public static Optional<CountedSample> of(SampleKey key, SampleState state) {
        if (state == null || !state.verdict().isCounted()) {
            return Optional.empty();
        }
        return Optional.of(new CountedSample(
                Coordinates.of(key, state.dimensions()),
                state.dimensions().enterprise(),
                state.verdict() == SampleVerdict.NONCONFORMING,
                state.status() == VerdictStatus.PROVISIONAL,
                state.report().tests().stream()
                        .map(TestCount::of)
                        .flatMap(Optional::stream)
                        .toList()));
    }
}
