package org.assay.domain.ledger;

import java.util.Objects;
import org.assay.domain.judgement.ItemJudgement;
import org.assay.domain.judgement.ItemOutcome;
import org.assay.domain.judgement.JudgementReason;
import org.assay.domain.model.Severity;
import org.assay.domain.model.SubmittedTest;

/**
 * A test with our own judgement beside it.
 *
 * @param itemCode code of the item in the reference data, else its name as submitted
 * @param limitId what it was judged by: id of a reference rule, {@link #REPORTED} or {@link #NONE}
 * @param limit the reference limit that took the place of the reported one, or null
 */
public record JudgedTest(
        SubmittedTest submitted,
        String itemCode,
        String limitId,
        ReferenceLimit limit,
        Severity severity,
        ItemJudgement judgement) {
    /** Judged by the limit that the report states. */
    public static final String REPORTED = "reported";
    /** No limit is known. */
    public static final String NONE = "none";

    private static final ItemJudgement NOT_YET = new ItemJudgement(ItemOutcome.NOT_REJUDGED, JudgementReason.NONE);

    public JudgedTest {
        Objects.requireNonNull(submitted);
        Objects.requireNonNull(itemCode);
        Objects.requireNonNull(limitId);
        Objects.requireNonNull(judgement);
    }

    /** A test that waits to be judged, because its report does not count yet. */
    public static JudgedTest waiting(SubmittedTest test) {
        return new JudgedTest(test, test.test().name(), NONE, null, Severity.IMPORTANT, NOT_YET);
    }
}
