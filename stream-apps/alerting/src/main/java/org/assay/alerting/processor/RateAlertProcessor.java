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
import org.assay.contract.passrate.PassRateView;
import org.assay.domain.alert.AlertChange;
import org.assay.domain.alert.RateAlerts;
import org.assay.mapping.AlertMapping;
import org.assay.mapping.AssessmentMapping;
import org.assay.serdes.StateSerde;

/** Raises, updates and withdraws the alerts of rates below their target, on the daily assessment. */
public final class RateAlertProcessor implements Processor<String, PassRateView, String, AlertChanged> {
    public static final String STORE = "rate-alert-store";

    private final RuleStore rules;
    private ProcessorContext<String, AlertChanged> context;
    private KeyValueStore<String, AlertChanged> lastByCell;

    private RateAlertProcessor(RuleStore rules) {
        this.rules = rules;
    }

    /** The processor with its store. */
    public static ProcessorSupplier<String, PassRateView, String, AlertChanged> supplier(RuleStore rules) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, PassRateView, String, AlertChanged> get() {
                return new RateAlertProcessor(rules);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(STORE), Serdes.String(), StateSerde.of(AlertChanged.class)));
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, AlertChanged> context) {
        this.context = context;
        lastByCell = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, PassRateView> record) {
        PassRateView view = record.value();
        AlertChanged stored = lastByCell.get(record.key());
        AlertChange last = stored == null ? null : AlertMapping.toDomain(stored).orElseThrow();
        List<AlertChange> changes =
                RateAlerts.next(last, AssessmentMapping.toDomain(view), rules.release(context, view.getRelease()));
        if (!changes.isEmpty()) {
            lastByCell.put(record.key(), AlertMapping.toContract(changes.get(changes.size() - 1)));
        }
        AlertOutput.forward(context, changes, record.timestamp());
    }
}
