package org.assay.alerting.processor;

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
import org.assay.contract.alert.SubjectAlert;
import org.assay.domain.subject.Subject;
import org.assay.domain.subject.SubjectKind;
import org.assay.mapping.SubjectCaseMapping;

/**
 * Tells an alert to the subjects it bears on. A correction of a sample may move its clue to another product: then the product
 * that it bore on before hears of it, too, and that it names another one now.
 */
public final class SubjectAlertProcessor implements Processor<String, AlertChanged, String, SubjectAlert> {
    public static final String STORE = "alert-product-store";

    private final Teller teller;
    private ProcessorContext<String, SubjectAlert> context;
    /** Null where an alert never changes its product. */
    private KeyValueStore<String, String> products;

    private SubjectAlertProcessor(Teller teller) {
        this.teller = teller;
    }

    /** The processor, with a store where the alerts of samples are told. */
    public static ProcessorSupplier<String, AlertChanged, String, SubjectAlert> supplier(Teller teller) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, AlertChanged, String, SubjectAlert> get() {
                return new SubjectAlertProcessor(teller);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return teller != Teller.SAMPLES
                        ? Set.of()
                        : Set.of(Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.String()));
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, SubjectAlert> context) {
        this.context = context;
        products = teller == Teller.SAMPLES ? context.getStateStore(STORE) : null;
    }

    @Override
    public void process(Record<String, AlertChanged> record) {
        AlertChanged alert = record.value();
        if (products != null) {
            String before = products.get(alert.getAlertId());
            String now = alert.getProductKey();
            if (!Objects.equals(before, now)) {
                products.put(alert.getAlertId(), now);
                if (before != null) {
                    tell(record, new Subject(SubjectKind.PRODUCT, before));
                }
            }
        }
        SubjectCaseMapping.subjects(alert).forEach(subject -> tell(record, subject));
    }

    private void tell(Record<String, AlertChanged> record, Subject subject) {
        SubjectAlert told = new SubjectAlert(teller.source(context.taskId()), record.value());
        context.forward(record.withKey(subject.text()).withValue(told));
    }
}
