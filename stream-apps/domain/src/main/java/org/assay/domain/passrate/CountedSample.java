package org.assay.domain.passrate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.domain.ledger.SampleState;
import org.assay.domain.model.SampleKey;
import org.assay.domain.model.SampleVerdict;
import org.assay.domain.model.VerdictStatus;

/**
 * All that counting needs to know of a sample.
 *
 * @param enterprise the producer; null when not known, and then it is no enterprise
 * @param batch whether its verdict counts; else only its tests do
 * @param failing 不合格
 * @param provisional whether the verdict is not final yet
 * @param tests tests that our own judgement decided
 */
public record CountedSample(
        Coordinates at, String enterprise, boolean batch, boolean failing, boolean provisional, List<TestCount> tests) {
    public CountedSample {
        Objects.requireNonNull(at);
        tests = List.copyOf(tests);
    }

    /** A sample whose verdict counts. */
    public static CountedSample batch(
            Coordinates at, String enterprise, boolean failing, boolean provisional, List<TestCount> tests) {
        return new CountedSample(at, enterprise, true, failing, provisional, tests);
    }

    /** A sample without a verdict, of which some tests could be judged. */
    public static CountedSample testsOnly(Coordinates at, List<TestCount> tests) {
        return new CountedSample(at, null, false, false, false, tests);
    }

    /** Empty when there is no state, or nothing of it counts. */
    public static Optional<CountedSample> of(SampleKey key, SampleState state) {
        if (state == null) {
            return Optional.empty();
        }
        return of(
                state.verdict(),
                state.status(),
                Coordinates.of(key, state.dimensions()),
                state.dimensions().enterprise(),
                state.report().tests().stream()
                        .map(TestCount::of)
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** What of a sample counts: a conflict nowhere, a sample without a verdict only in its tests. */
    public static Optional<CountedSample> of(
            SampleVerdict verdict, VerdictStatus status, Coordinates at, String enterprise, List<TestCount> tests) {
        if (verdict.isCounted()) {
            return Optional.of(batch(
                    at,
                    enterprise,
                    verdict == SampleVerdict.NONCONFORMING,
                    status == VerdictStatus.PROVISIONAL,
                    tests));
        }
        return verdict == SampleVerdict.CONFLICT || tests.isEmpty()
                ? Optional.empty()
                : Optional.of(testsOnly(at, tests));
    }
}
