package org.assay.domain.judgement;

import java.util.Objects;

/** An outcome and, where it is not plain, the reason. Used for one item and for all items together. */
public record ItemJudgement(ItemOutcome outcome, JudgementReason reason) {

    static final ItemJudgement CONFORMS = new ItemJudgement(ItemOutcome.CONFORMING, JudgementReason.NONE);
    static final ItemJudgement FAILS = new ItemJudgement(ItemOutcome.NONCONFORMING, JudgementReason.NONE);
    static final ItemJudgement METHOD_NOT_FIT =
            new ItemJudgement(ItemOutcome.METHOD_NOT_FIT, JudgementReason.DETECTION_LIMIT_ABOVE_LIMIT);

    public ItemJudgement {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(reason, "reason");
    }

    static ItemJudgement of(boolean conforms) {
        return conforms ? CONFORMS : FAILS;
    }

    static ItemJudgement notRejudged(JudgementReason reason) {
        return new ItemJudgement(ItemOutcome.NOT_REJUDGED, reason);
    }
}
