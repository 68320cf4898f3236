package org.assay.domain.judgement;

import java.util.Objects;
import org.assay.domain.model.SampleVerdict;

/**
 * The verdict of a batch (样品判定).
 *
 * @param verdict what the ledger keeps
 * @param conflict whether the submitter and our judgement disagree. Always set with {@link SampleVerdict#CONFLICT}; may
 *     also be set beside a verdict that stands, when a published notice disagrees or when both fail the batch but not
 *     for the same items
 * @param own what our judgement of all items says
 * @param reason why {@code own} is not plain
 */
public record BatchJudgement(SampleVerdict verdict, boolean conflict, ItemOutcome own, JudgementReason reason) {

    public BatchJudgement {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(own, "own");
        Objects.requireNonNull(reason, "reason");
    }
}
