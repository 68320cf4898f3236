package org.assay.domain.reference;

import java.time.LocalDate;

/**
 * One row of reference data. A dated row holds from {@link #effectiveFrom()} to {@link #effectiveTo()}, both days
 * included; an undated row has neither and holds in every release from the one that brought it.
 */
public sealed interface ReferenceRow
        permits CatalogueEntry,
                TestItemDef,
                LimitRule,
                Submitter,
                Region,
                Industry,
                CalendarDay,
                Target,
                AlertRule,
                LegalRule,
                LocalParameter,
                CaseLadder {

    /** The kind of the row. */
    ReferenceTable table();

    /** What identifies the thing the row describes, the same over all its dated rows. */
    String naturalKey();

    /** First day on which the row holds; null for an undated row. */
    default LocalDate effectiveFrom() {
        return null;
    }

    /** Last day on which the row holds; null when it has no end. */
    default LocalDate effectiveTo() {
        return null;
    }

    /**
     * What a later release may not change in this row. Of a dated row that is all but its end (and its synonyms, which
     * decide nothing); an undated row may be replaced.
     */
    default Object fixedPart() {
        return naturalKey();
    }

    /** Whether the row holds on a day. */
    default boolean isEffective(LocalDate on) {
        return (effectiveFrom() == null || !on.isBefore(effectiveFrom()))
                && (effectiveTo() == null || !on.isAfter(effectiveTo()));
    }

    /** Whether there is a day on which both rows hold. */
    default boolean overlaps(ReferenceRow other) {
        return startsBeforeEnd(this, other) && startsBeforeEnd(other, this);
    }

    private static boolean startsBeforeEnd(ReferenceRow a, ReferenceRow b) {
        return a.effectiveFrom() == null
                || b.effectiveTo() == null
                || !a.effectiveFrom().isAfter(b.effectiveTo());
    }
}
