package org.assay.alerting.processor;

import java.time.LocalDate;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.assay.contract.alert.DayRow;
import org.assay.contract.ingress.Tick;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.ledger.VerdictChanged;
import org.assay.contract.ledger.VerdictFeed;
import org.assay.serdes.StateSerde;

/** Dates the changes of a partition by the last day that has begun in it. */
public final class DayProcessor implements Processor<String, VerdictFeed, String, DatedChange> {
    public static final String STORE = "day-store";

    private static final String KEY = "day";

    private ProcessorContext<String, DatedChange> context;
    private KeyValueStore<String, DayRow> store;
    private LocalDate day;

    private DayProcessor() {}

    /** The processor with its store. */
    public static ProcessorSupplier<String, VerdictFeed, String, DatedChange> supplier() {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, VerdictFeed, String, DatedChange> get() {
                return new DayProcessor();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(STORE), Serdes.String(), StateSerde.of(DayRow.class)));
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, DatedChange> context) {
        this.context = context;
        store = context.getStateStore(STORE);
        DayRow kept = store.get(KEY);
        day = kept == null ? null : kept.getDay();
    }

    @Override
    public void process(Record<String, VerdictFeed> record) {
        Object payload = record.value().getPayload();
        if (payload instanceof VerdictChanged change) {
            context.forward(record.withValue(new DatedChange(change, day)));
        } else if (payload instanceof Broadcast broadcast && broadcast.getCommand() instanceof Tick tick) {
            begin(tick.getDay());
        }
    }

    private void begin(LocalDate next) {
        if (day == null || next.isAfter(day)) {
            day = next;
            store.put(KEY, new DayRow(next));
        }
    }
}
