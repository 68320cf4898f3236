package org.assay.casework.processor;

import java.util.Objects;
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
import org.assay.domain.subject.Subject;
import org.assay.domain.subject.SubjectKind;
import org.assay.mapping.SubjectCaseMapping;

/**
 * Hands an alert to the subjects it bears on. A correction of a sample may move its clue to another product: then the product
 * that it bore on before hears of it, too, and that it names another one now.
 */
public final class AlertSubjectsProcessor implements Processor<String, AlertChanged, String, AlertChanged> {
    public static final String STORE = "alert-product-store";

    private ProcessorContext<String, AlertChanged> context;
    private KeyValueStore<String, String> products;

    private AlertSubjectsProcessor() {}

    /** The processor with its store. */
    public static ProcessorSupplier<String, AlertChanged, String, AlertChanged> supplier() {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, AlertChanged, String, AlertChanged> get() {
                return new AlertSubjectsProcessor();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.String()));
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, AlertChanged> context) {
        this.context = context;
        products = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, AlertChanged> record) {
        AlertChanged alert = record.value();
        String before = products.get(alert.getAlertId());
        String now = alert.getProductKey();
        if (!Objects.equals(before, now)) {
            products.put(alert.getAlertId(), now);
            if (before != null) {
                context.forward(record.withKey(new Subject(SubjectKind.PRODUCT, before).text()));
            }
        }
        SubjectCaseMapping.subjects(alert).forEach(subject -> context.forward(record.withKey(subject.text())));
    }
}
