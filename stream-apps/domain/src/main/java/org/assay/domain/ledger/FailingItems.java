package org.assay.domain.ledger;

import java.util.List;
import java.util.function.Predicate;
import org.assay.domain.judgement.ItemOutcome;
import org.assay.domain.model.Basis;
import org.assay.domain.model.GivenVerdict;
import org.assay.domain.model.SampleVerdict;

/**
 * Which tests make a nonconforming sample fail (不合格项目).
 *
 * <ol>
 *   <li>Those that are said to fail. In a published notice the submitter's verdict on the item stands and ours counts
 *       where none was given; in a laboratory's report ours counts, and the laboratory's where we did not find the item
 *       conforming.
 *   <li>When none is said to fail, those that may carry the failure: not found conforming by us, not passed by the
 *       submitter.
 *   <li>When there are none of these either, all that the submitter did not pass: a notice lists what failed.
 * </ol>
 */
public final class FailingItems {
    private FailingItems() {}

    /** The failing tests; empty for a sample that is not nonconforming, and for a failure that lists no test. */
    public static List<JudgedTest> of(SampleState state) {
        if (state.verdict() != SampleVerdict.NONCONFORMING) {
            return List.of();
        }
        List<JudgedTest> stated = select(state, test -> isStated(state.report().basis(), test));
        if (!stated.isEmpty()) {
            return stated;
        }
        List<JudgedTest> carrying = select(
                state, test -> outcome(test) != ItemOutcome.CONFORMING && given(test) != GivenVerdict.CONFORMING);
        return carrying.isEmpty() ? select(state, test -> given(test) != GivenVerdict.CONFORMING) : carrying;
    }

    /** Whether a test is said to fail, by whom the basis of the report lets speak first. */
    public static boolean isStated(Basis basis, JudgedTest test) {
        boolean ours = outcome(test) == ItemOutcome.NONCONFORMING;
        return switch (given(test)) {
            case NONCONFORMING -> basis == Basis.PUBLISHED_NOTICE || outcome(test) != ItemOutcome.CONFORMING;
            case CONFORMING -> basis == Basis.LAB_REPORT && ours;
            case NONE -> ours;
        };
    }

    /** The tests on which submitter and limit disagree, or whose method could not have seen a failure. */
    public static List<JudgedTest> contested(SampleState state) {
        return select(
                state,
                test -> given(test) == GivenVerdict.NONCONFORMING
                        ? outcome(test) == ItemOutcome.CONFORMING
                        : outcome(test) == ItemOutcome.NONCONFORMING || outcome(test) == ItemOutcome.METHOD_NOT_FIT);
    }

    private static List<JudgedTest> select(SampleState state, Predicate<JudgedTest> condition) {
        return state.report().tests().stream().filter(condition).toList();
    }

    private static ItemOutcome outcome(JudgedTest test) {
        return test.judgement().outcome();
    }

    private static GivenVerdict given(JudgedTest test) {
        return test.submitted().test().given();
    }
}
