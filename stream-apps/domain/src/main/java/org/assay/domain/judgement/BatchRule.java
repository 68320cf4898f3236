package org.assay.domain.judgement;

import java.util.List;
import org.assay.domain.model.Basis;
import org.assay.domain.model.GivenVerdict;
import org.assay.domain.model.SampleVerdict;

/**
 * How the given verdict of a batch and our own meet.
 *
 * <ul>
 *   <li>A published notice stands as published; a disagreement is only flagged.
 *   <li>A laboratory's pass is a conflict when we find a failure or an unfit method, or when the laboratory itself fails
 *       one of the items. It stands when nothing contradicts it, also when nothing could be judged.
 *   <li>A laboratory's failure is a conflict when no item can carry it: every item conforms by our judgement or was
 *       passed by the laboratory. An item that we could not judge and that the laboratory did not pass can carry it.
 *   <li>When both fail the batch it is nonconforming; that they fail it for other items is flagged.
 *   <li>Without a given verdict ours counts, unless the laboratory's verdicts on the items contradict it.
 * </ul>
 */
final class BatchRule {

    private BatchRule() {}

    static BatchJudgement judge(
            Basis basis, GivenVerdict given, List<ItemTest> tests, List<ItemJudgement> judgements, ItemJudgement own) {
        Items items = Items.of(tests, judgements);
        boolean contradicted = isContradicted(given, own.outcome(), items);
        SampleVerdict verdict = standing(given, own.outcome());
        if (contradicted && (basis == Basis.LAB_REPORT || given == GivenVerdict.NONE)) {
            verdict = SampleVerdict.CONFLICT;
        }
        return new BatchJudgement(verdict, contradicted || items.disagree, own.outcome(), own.reason());
    }

    private static SampleVerdict standing(GivenVerdict given, ItemOutcome own) {
        return switch (given) {
            case CONFORMING -> SampleVerdict.CONFORMING;
            case NONCONFORMING -> SampleVerdict.NONCONFORMING;
            case NONE ->
                switch (own) {
                    case CONFORMING -> SampleVerdict.CONFORMING;
                    case NONCONFORMING -> SampleVerdict.NONCONFORMING;
                    case METHOD_NOT_FIT, NOT_REJUDGED -> SampleVerdict.UNDETERMINED;
                };
        };
    }

    private static boolean isContradicted(GivenVerdict given, ItemOutcome own, Items items) {
        return switch (given) {
            case CONFORMING ->
                own == ItemOutcome.NONCONFORMING || own == ItemOutcome.METHOD_NOT_FIT || items.failedByLaboratory;
            case NONCONFORMING -> own != ItemOutcome.NONCONFORMING && !items.empty && !items.failureCarried;
            case NONE ->
                (own == ItemOutcome.CONFORMING && items.failedByLaboratory)
                        || (own == ItemOutcome.NONCONFORMING && !items.failureCarried);
        };
    }

    /**
     * What the items say of the two judgements.
     *
     * @param empty whether there are none
     * @param failedByLaboratory whether the laboratory fails an item
     * @param failureCarried whether an item may be failing: we did not find it conforming, the laboratory did not pass it
     * @param disagree whether an item is passed by one side and failed by the other
     */
    private record Items(boolean empty, boolean failedByLaboratory, boolean failureCarried, boolean disagree) {

        static Items of(List<ItemTest> tests, List<ItemJudgement> judgements) {
            boolean failedByLaboratory = false;
            boolean failureCarried = false;
            boolean disagree = false;
            for (int i = 0; i < tests.size(); i++) {
                GivenVerdict given = tests.get(i).given();
                ItemOutcome own = judgements.get(i).outcome();
                failedByLaboratory |= given == GivenVerdict.NONCONFORMING;
                failureCarried |= given != GivenVerdict.CONFORMING && own != ItemOutcome.CONFORMING;
                disagree |= (given == GivenVerdict.NONCONFORMING && own == ItemOutcome.CONFORMING)
                        || (given == GivenVerdict.CONFORMING && own == ItemOutcome.NONCONFORMING);
            }
            return new Items(tests.isEmpty(), failedByLaboratory, failureCarried, disagree);
        }
    }
}
