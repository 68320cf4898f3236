package org.assay.alerting.processor;

import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.alert.DatedNews;
import org.assay.contract.alert.FailureNews;
import org.assay.contract.alert.SubjectFailureRow;
import org.assay.contract.journal.SubjectEvent;
import org.assay.domain.alert.AlertSubject;
import org.assay.domain.alert.ProductRecall;
import org.assay.domain.alert.RiskAssessment;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.mapping.FailureMapping;
import org.assay.serdes.StateSerde;

/** Keeps the clues to defects and the assessments of each product and raises recalls. */
public final class RecallProcessor implements Processor<String, DatedNews, String, AlertChanged> {
    public static final String STORE = "recall-store";

    private final RuleStore rules;
    private ProcessorContext<String, AlertChanged> context;
    private KeyValueStore<String, SubjectFailureRow> rows;

    private RecallProcessor(RuleStore rules) {
        this.rules = rules;
    }

    /** The processor with its store. */
    public static ProcessorSupplier<String, DatedNews, String, AlertChanged> supplier(RuleStore rules) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, DatedNews, String, AlertChanged> get() {
                return new RecallProcessor(rules);
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
    public void process(Record<String, DatedNews> record) {
        SubjectFailureRow stored = rows.get(record.key());
        ProductRecall row = stored == null ? ProductRecall.EMPTY : FailureMapping.recall(stored);
        next(row, AlertSubject.parse(record.key()).key(), record.value().getPayload())
                .ifPresent(step -> {
                    rows.put(record.key(), FailureMapping.toContract(step.row()));
                    AlertOutput.forward(context, step.changes(), record.timestamp());
                });
    }

    private Optional<ProductRecall.Step> next(ProductRecall row, String product, Object value) {
        IntFunction<ReferenceRelease> releases = number -> rules.release(context, number);
        if (value instanceof FailureNews news) {
            return row.apply(product, news.getSampleKey(), FailureMapping.toDomain(news), releases);
        }
        RiskAssessment assessment =
                FailureMapping.assessment((SubjectEvent) value).orElseThrow();
        return row.apply(product, assessment, releases);
    }
}
