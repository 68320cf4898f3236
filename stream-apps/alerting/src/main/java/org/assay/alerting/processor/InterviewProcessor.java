package org.assay.alerting.processor;

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
import org.assay.contract.alert.EnterpriseFailureRow;
import org.assay.contract.alert.EnterpriseNews;
import org.assay.domain.alert.EnterpriseFailures;
import org.assay.mapping.FailureMapping;
import org.assay.serdes.StateSerde;

/** Keeps the failures of each enterprise and asks for interviews. */
public final class InterviewProcessor implements Processor<String, EnterpriseNews, String, AlertChanged> {
    public static final String STORE = "enterprise-failure-store";

    private final RuleStore rules;
    private ProcessorContext<String, AlertChanged> context;
    private KeyValueStore<String, EnterpriseFailureRow> rows;

    private InterviewProcessor(RuleStore rules) {
        this.rules = rules;
    }

    /** The processor with its store. */
    public static ProcessorSupplier<String, EnterpriseNews, String, AlertChanged> supplier(RuleStore rules) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, EnterpriseNews, String, AlertChanged> get() {
                return new InterviewProcessor(rules);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(STORE),
                        Serdes.String(),
                        StateSerde.of(EnterpriseFailureRow.class)));
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, AlertChanged> context) {
        this.context = context;
        rows = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, EnterpriseNews> record) {
        String enterprise = record.key();
        EnterpriseNews news = record.value();
        EnterpriseFailureRow stored = rows.get(enterprise);
        EnterpriseFailures row = stored == null ? EnterpriseFailures.EMPTY : FailureMapping.toDomain(stored);
        row.apply(
                        enterprise,
                        news.getSampleKey(),
                        FailureMapping.toDomain(news),
                        number -> rules.release(context, number))
                .ifPresent(step -> {
                    rows.put(enterprise, FailureMapping.toContract(step.row()));
                    AlertOutput.forward(context, step.changes(), record.timestamp());
                });
    }
}
