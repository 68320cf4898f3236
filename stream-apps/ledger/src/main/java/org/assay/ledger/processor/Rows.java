package org.assay.ledger.processor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.assay.domain.ledger.LedgerRow;
import org.assay.mapping.RowMapping;

/** The rows, and an index of those whose verdict a day will make final. Only rows with an open window are in it. */
final class Rows {
    private static final char BAR = '|';

    private final KeyValueStore<String, org.assay.contract.ledger.LedgerRow> rows;
    private final KeyValueStore<String, String> due;
    private final ItemsOnce items;

    Rows(
            KeyValueStore<String, org.assay.contract.ledger.LedgerRow> rows,
            KeyValueStore<String, String> due,
            ItemsOnce items) {
        this.rows = rows;
        this.due = due;
        this.items = items;
    }

    /** A row; null when nothing is known of the sample. */
    LedgerRow get(String key) {
        org.assay.contract.ledger.LedgerRow stored = rows.get(key);
        return stored == null ? null : RowMapping.toDomain(stored);
    }

    /** All rows from a key on. */
    KeyValueIterator<String, org.assay.contract.ledger.LedgerRow> from(String key) {
        return rows.range(key, null);
    }

    void put(String key, LedgerRow before, LedgerRow after) {
        rows.put(key, RowMapping.toContract(after, items));
        Optional<LocalDate> was = before.due();
        Optional<LocalDate> is = after.due();
        if (!was.equals(is)) {
            was.ifPresent(day -> due.delete(day.toString() + BAR + key));
            is.ifPresent(day -> due.put(day.toString() + BAR + key, key));
        }
    }

    /** The samples whose windows have closed when a day begins. */
    List<String> due(LocalDate day) {
        var keys = new ArrayList<String>();
        try (KeyValueIterator<String, String> iterator =
                due.range("", day.plusDays(1).toString())) {
            iterator.forEachRemaining(entry -> keys.add(entry.value));
        }
        return keys;
    }
}
