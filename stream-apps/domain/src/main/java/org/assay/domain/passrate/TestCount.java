package org.assay.domain.passrate;

import java.util.Objects;
import java.util.Optional;
import org.assay.domain.judgement.ItemOutcome;
import org.assay.domain.ledger.JudgedTest;

/**
 * A test as views of tests count it.
 *
 * @param item code of the item
 * @param limit id of the limit it was judged by
 * @param repeat whether it repeats another test of the same report
 */
public record TestCount(String item, String limit, boolean failing, boolean repeat) {
    public TestCount {
        Objects.requireNonNull(item);
        Objects.requireNonNull(limit);
    }

    /** Counted only when our own judgement is conforming or nonconforming. */
    public static Optional<TestCount> of(JudgedTest test) {
        return isCounted(test.judgement().outcome())
                ? Optional.of(new TestCount(
                        test.itemCode(),
                        test.limitId(),
                        test.judgement().outcome() == ItemOutcome.NONCONFORMING,
                        test.submitted().test().repeat()))
                : Optional.empty();
    }

    /** Whether a test with this outcome is counted. */
    public static boolean isCounted(ItemOutcome outcome) {
        return outcome == ItemOutcome.CONFORMING || outcome == ItemOutcome.NONCONFORMING;
    }
}
