package org.assay.ledger.processor;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.assay.contract.journal.SampleEvent;
import org.assay.domain.ledger.Ledger;
import org.assay.domain.ledger.LedgerRow;
import org.assay.domain.ledger.Outcome;
import org.assay.domain.model.SampleKey;
import org.assay.mapping.RowMapping;
import org.assay.runtime.time.WallClock;

/**
 * Brings the rows of a task up to what stands, a release or a sanction, a piece at a time: a cursor says how far it has
 * come, a budget how long one piece may take, so that the task goes on with the journal in between.
 */
final class Renewal {
    /** Keeps a piece well below the commit interval of the throughput profile and the transaction timeout. */
    private static final Duration BUDGET = Duration.ofMillis(200);

    private final ControlState control;
    private final Rows rows;
    private final WallClock clock;

    Renewal(ControlState control, Rows rows, WallClock clock) {
        this.control = control;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Does the next piece, if there is one.
     *
     * @param changed takes the key and outcome of every row that was renewed
     * @param done takes, when the last row is through, the events that waited for it
     */
    void proceed(BiConsumer<String, Outcome> changed, Consumer<List<SampleEvent>> done) {
        Optional<String> begin = control.cursor();
        if (begin.isEmpty()) {
            return;
        }
        long end = clock.now().toEpochMilli() + BUDGET.toMillis();
        String cursor = begin.get();
        try (KeyValueIterator<String, org.assay.contract.ledger.LedgerRow> iterator = rows.from(cursor)) {
            while (iterator.hasNext()) {
                if (clock.now().toEpochMilli() > end) {
                    control.progressed(cursor);
                    return;
                }
                KeyValue<String, org.assay.contract.ledger.LedgerRow> next = iterator.next();
                cursor = next.key;
                renew(next, changed);
            }
        }
        done.accept(control.done());
    }

    /** Does everything that is left, however long it takes. */
    void finish(BiConsumer<String, Outcome> changed, Consumer<List<SampleEvent>> done) {
        while (control.cursor().isPresent()) {
            proceed(changed, done);
        }
    }

    /** Whether a row has to be brought up before anything is decided by it. */
    boolean isBehind(LedgerRow row) {
        return control.standing().isAheadOf(row);
    }

    /** Brings a row up to what stands. */
    Outcome renew(String key, LedgerRow row) {
        return Ledger.renew(SampleKey.parse(key), row, control.standing(), control.cause());
    }

    private void renew(
            KeyValue<String, org.assay.contract.ledger.LedgerRow> entry, BiConsumer<String, Outcome> changed) {
        if (entry.value.getRelease() >= control.standing().release().number()
                && entry.value.getOrders() >= control.standing().sanctions().orders()) {
            return;
        }
        LedgerRow row = RowMapping.toDomain(entry.value);
        Outcome outcome = renew(entry.key, row);
        rows.put(entry.key, row, outcome.row());
        changed.accept(entry.key, outcome);
    }
}
