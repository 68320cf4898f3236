package org.assay.domain.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/**
 * What identifies one row: in a later release the same key means a newer version of the same row.
 *
 * @param table kind of the row
 * @param naturalKey what the row describes
 * @param effectiveFrom first day, null for an undated row
 */
public record RowKey(ReferenceTable table, String naturalKey, LocalDate effectiveFrom) implements Comparable<RowKey> {

    private static final Comparator<RowKey> ORDER = Comparator.comparing(RowKey::table)
            .thenComparing(RowKey::naturalKey)
            .thenComparing(RowKey::effectiveFrom, Comparator.nullsFirst(Comparator.naturalOrder()));

    public RowKey {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(naturalKey, "naturalKey");
    }

    /** The key of a row. */
    public static RowKey of(ReferenceRow row) {
        return new RowKey(row.table(), row.naturalKey(), row.effectiveFrom());
    }

    @Override
    public int compareTo(RowKey other) {
        return ORDER.compare(this, other);
    }
}
