package org.assay.sharing.processor;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.shared.SharedAlert;
import org.assay.domain.alert.AlertChange;
import org.assay.mapping.AlertMapping;
import org.assay.mapping.SharedMapping;
import org.assay.serdes.StateSerde;

/** Shares alerts that rest on final verdicts, and withdraws what was shared. */
public final class SharedAlertProcessor implements FixedKeyProcessor<String, AlertChanged, SharedAlert> {
    public static final String STORE = "shared-alert-store";

    private FixedKeyProcessorContext<String, SharedAlert> context;
    private KeyValueStore<String, SharedAlert> lastById;

    private SharedAlertProcessor() {}

    /** The processor with its store. */
    public static FixedKeyProcessorSupplier<String, AlertChanged, SharedAlert> supplier() {
        return new FixedKeyProcessorSupplier<>() {
            @Override
            public FixedKeyProcessor<String, AlertChanged, SharedAlert> get() {
                return new SharedAlertProcessor();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(STORE), Serdes.String(), StateSerde.of(SharedAlert.class)));
            }
        };
    }

    @Override
    public void init(FixedKeyProcessorContext<String, SharedAlert> context) {
        this.context = context;
        lastById = context.getStateStore(STORE);
    }

    @Override
    public void process(FixedKeyRecord<String, AlertChanged> record) {
        AlertMapping.toDomain(record.value())
                .flatMap(change -> next(record.key(), change))
                .ifPresent(next -> {
                    SharedAlert shared = SharedMapping.toContract(next);
                    lastById.put(record.key(), shared);
                    context.forward(record.withValue(shared));
                });
    }

    private Optional<org.assay.domain.sharing.SharedAlert> next(String id, AlertChange change) {
        if (!org.assay.domain.sharing.SharedAlert.isShared(change.alert().kind())) {
            return Optional.empty();
        }
        SharedAlert last = lastById.get(id);
        return org.assay.domain.sharing.SharedAlert.next(last == null ? null : SharedMapping.toDomain(last), change);
    }
}
