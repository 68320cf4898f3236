package org.assay.domain.ledger;

import java.time.LocalDate;
import org.assay.domain.reference.ReferenceRelease;

/**
 * What stands for all samples at a place of the journal, and with the facts of a row decides its verdict.
 *
 * @param day the business day; {@link LocalDate#MIN} before the first
 */
public record Standing(ReferenceRelease release, Sanctions sanctions, LocalDate day) {
    /** Before the first business day, without a sanction. */
    public static Standing of(ReferenceRelease release) {
        return new Standing(release, Sanctions.NONE, LocalDate.MIN);
    }

    public Standing with(ReferenceRelease other) {
        return new Standing(other, sanctions, day);
    }

    public Standing with(Sanctions others) {
        return new Standing(release, others, day);
    }

    public Standing on(LocalDate other) {
        return new Standing(release, sanctions, other);
    }

    /** Whether a row was resolved by an older release, or without an order that stands now. */
    public boolean isAheadOf(LedgerRow row) {
        return row.release() < release.number() || row.orders() < sanctions.orders();
    }
}
