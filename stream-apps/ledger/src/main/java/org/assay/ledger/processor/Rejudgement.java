package org.assay.ledger.processor;

import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.assay.contract.journal.SampleEvent;
import org.assay.contract.ledger.RejudgementState;
import org.assay.domain.ledger.Ledger;
import org.assay.domain.ledger.LedgerRow;
import org.assay.domain.ledger.Outcome;
import org.assay.domain.model.SampleKey;
import org.assay.mapping.JournalMapping;
import org.assay.mapping.RowMapping;
import org.assay.runtime.time.WallClock;

/**
 * Judges the rows of a task again by the release in force, a piece at a time: a cursor says how far it has come, a budget
 * how long one piece may take, so that the task goes on with the journal in between.
 */
final class Rejudgement {
    /** Keeps a piece well below the commit interval of the throughput profile and the transaction timeout. */
    private static final Duration BUDGET = Duration.ofMillis(200);

    private final ControlState control;
    private final KeyValueStore<String, org.assay.contract.ledger.LedgerRow> rows;
    private final WallClock clock;

    Rejudgement(
            ControlState control, KeyValueStore<String, org.assay.contract.ledger.LedgerRow> rows, WallClock clock) {
        this.control = control;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Does the next piece, if there is one.
     *
     * @param changed takes the key and outcome of every row that was judged again
     * @param done runs once, when the last row is through
     */
    void proceed(BiConsumer<SampleKey, Outcome> changed, Consumer<RejudgementState> done) {
        RejudgementState state = control.pending().orElse(null);
        if (state == null || state.getDone()) {
            return;
        }
        long end = clock.now().toEpochMilli() + BUDGET.toMillis();
        String cursor = state.getCursor();
        try (KeyValueIterator<String, org.assay.contract.ledger.LedgerRow> iterator = rows.range(cursor, null)) {
            while (iterator.hasNext()) {
                if (clock.now().toEpochMilli() > end) {
                    control.progressed(state, cursor, false);
                    return;
                }
                KeyValue<String, org.assay.contract.ledger.LedgerRow> next = iterator.next();
                cursor = next.key;
                rejudge(next, changed);
            }
        }
        control.progressed(state, cursor, true);
        done.accept(state);
    }

    /** Judges a row by the release in force. */
    Outcome judge(SampleKey key, LedgerRow row) {
        SampleEvent activation = control.pending().orElseThrow().getActivation();
        return Ledger.rejudge(
                key,
                row,
                control.release(),
                JournalMapping.toDomain(activation.getOrigin()),
                activation.getSubmitter().getPrincipal());
    }

    private void rejudge(
            KeyValue<String, org.assay.contract.ledger.LedgerRow> entry, BiConsumer<SampleKey, Outcome> changed) {
        if (entry.value.getRelease() >= control.release().number()) {
            return;
        }
        SampleKey key = SampleKey.parse(entry.key);
        Outcome outcome = judge(key, RowMapping.toDomain(entry.value));
        rows.put(entry.key, RowMapping.toContract(outcome.row()));
        changed.accept(key, outcome);
    }
}
