package org.assay.sharing.processor;

import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.assay.contract.passrate.PassRateView;
import org.assay.contract.shared.SharedPassRate;
import org.assay.domain.sharing.SharedRate;
import org.assay.mapping.SharedMapping;
import org.assay.serdes.StateSerde;

/** Shares the rates of the views that partners may see, whenever what they see changes. */
public final class SharedRateProcessor implements FixedKeyProcessor<String, PassRateView, SharedPassRate> {
    public static final String STORE = "shared-rate-store";

    private final Set<String> views;
    private FixedKeyProcessorContext<String, SharedPassRate> context;
    private KeyValueStore<String, SharedPassRate> lastByCell;

    private SharedRateProcessor(Set<String> views) {
        this.views = views;
    }

    /**
     * The processor with its store.
     *
     * @param views views that are shared
     */
    public static FixedKeyProcessorSupplier<String, PassRateView, SharedPassRate> supplier(Set<String> views) {
        return new FixedKeyProcessorSupplier<>() {
            @Override
            public FixedKeyProcessor<String, PassRateView, SharedPassRate> get() {
                return new SharedRateProcessor(views);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(STORE), Serdes.String(), StateSerde.of(SharedPassRate.class)));
            }
        };
    }

    @Override
    public void init(FixedKeyProcessorContext<String, SharedPassRate> context) {
        this.context = context;
        lastByCell = context.getStateStore(STORE);
    }

    @Override
    public void process(FixedKeyRecord<String, PassRateView> record) {
        // Asked before the store: most cells belong to views that are not shared.
        if (!views.contains(record.value().getView())) {
            return;
        }
        SharedPassRate last = lastByCell.get(record.key());
        SharedRate.next(
                        last == null ? null : SharedMapping.toDomain(last),
                        SharedMapping.toDomain(record.value()),
                        views)
                .map(SharedMapping::toContract)
                .ifPresent(next -> {
                    lastByCell.put(record.key(), next);
                    context.forward(record.withValue(next));
                });
    }
}
