package org.assay.alerting.processor;

import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.alert.SampleAlertState;
import org.assay.contract.ledger.VerdictChanged;
import org.assay.domain.alert.Alert;
import org.assay.domain.alert.SampleAlertRow;
import org.assay.domain.alert.SampleAlerts;
import org.assay.domain.ledger.SampleState;
import org.assay.mapping.FailureMapping;
import org.assay.mapping.StateMapping;
import org.assay.serdes.StateSerde;

/** Raises, updates and withdraws the alerts of single samples, by the rules of the release that judged them. */
public final class SampleAlertProcessor implements Processor<String, DatedChange, String, AlertChanged> {
    public static final String STORE = "sample-alert-store";

    private final RuleStore rules;
    private ProcessorContext<String, AlertChanged> context;
    private KeyValueStore<String, SampleAlertState> rows;

    private SampleAlertProcessor(RuleStore rules) {
        this.rules = rules;
    }

    /** The processor with its store. */
    public static ProcessorSupplier<String, DatedChange, String, AlertChanged> supplier(RuleStore rules) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, DatedChange, String, AlertChanged> get() {
                return new SampleAlertProcessor(rules);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(STORE), Serdes.String(), StateSerde.of(SampleAlertState.class)));
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, AlertChanged> context) {
        this.context = context;
        rows = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, DatedChange> record) {
        VerdictChanged change = record.value().change();
        SampleAlertState stored = rows.get(record.key());
        SampleAlertRow row = stored == null ? SampleAlertRow.EMPTY : FailureMapping.toDomain(stored);
        row.apply(change.getLedgerVersion(), alerts(change), record.value().day())
                .ifPresent(step -> {
                    if (stored != null || !step.changes().isEmpty()) {
                        rows.put(record.key(), FailureMapping.toContract(step.row()));
                    }
                    AlertOutput.forward(context, step.changes(), record.timestamp());
                });
    }

    private List<Alert> alerts(VerdictChanged change) {
        if (change.getAfter() == null) {
            return List.of();
        }
        SampleState after = StateMapping.toDomain(change.getAfter());
        return SampleAlerts.mayRaise(after)
                ? SampleAlerts.of(after, rules.release(context, after.release()))
                : List.of();
    }
}
