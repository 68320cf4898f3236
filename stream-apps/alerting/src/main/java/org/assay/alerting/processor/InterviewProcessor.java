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
import org.assay.contract.alert.FailureNews;
import org.assay.contract.alert.SubjectFailureRow;
import org.assay.domain.alert.AlertSubject;
import org.assay.domain.alert.Interviews;
import org.assay.domain.alert.SubjectFailures;
import org.assay.mapping.FailureMapping;
import org.assay.serdes.StateSerde;

/** Keeps the failures of each enterprise and asks for interviews. */
public final class InterviewProcessor implements Processor<String, FailureNews, String, AlertChanged> {
    public static final String STORE = "interview-store";

    private final RuleStore rules;
    private ProcessorContext<String, AlertChanged> context;
    private KeyValueStore<String, SubjectFailureRow> rows;

    private InterviewProcessor(RuleStore rules) {
        this.rules = rules;
    }

    /** The processor with its store. */
    public static ProcessorSupplier<String, FailureNews, String, AlertChanged> supplier(RuleStore rules) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, FailureNews, String, AlertChanged> get() {
                return new InterviewProcessor(rules);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(STORE),
                        Serdes.String(),
                        StateSerde.of(SubjectFailureRow.class)));
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, AlertChanged> context) {
        this.context = context;
        rows = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, FailureNews> record) {
        AlertSubject subject = AlertSubject.parse(record.key());
        FailureNews news = record.value();
        SubjectFailureRow stored = rows.get(record.key());
        SubjectFailures row = stored == null ? SubjectFailures.EMPTY : FailureMapping.toDomain(stored);
        row.apply(
                        news.getSampleKey(),
                        FailureMapping.toDomain(news),
                        failures -> Interviews.of(subject, failures, number -> rules.release(context, number)))
                .ifPresent(step -> {
                    rows.put(record.key(), FailureMapping.toContract(step.row()));
                    AlertOutput.forward(context, step.changes(), record.timestamp());
                });
    }
}
