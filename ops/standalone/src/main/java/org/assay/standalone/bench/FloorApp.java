package org.assay.standalone.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.assay.runtime.launch.AppContext;
import org.assay.runtime.launch.StreamsApp;

/**
 * The least that a ledger can cost: submissions are copied to one topic, where each meets the last bytes on its sample in a store,
 * takes their place and is copied again. Nothing is decoded. The store is of the ledger's kind: RocksDB, cached, with a changelog.
 */
final class FloorApp {
    private static final String STORE = "floor-store";

    private FloorApp() {}

    /** The floor over some topics. */
    static StreamsApp create(List<String> inputs) {
        return StreamsApp.named("floor")
                .applicationId(Contender.FLOOR.reader())
                .withoutRegistry()
                .topology(context -> build(context, inputs))
                .build();
    }

    private static Topology build(AppContext context, List<String> inputs) {
        Serde<Bytes> keys = Serdes.Bytes();
        Serde<byte[]> values = Serdes.ByteArray();
        StreamsBuilder builder = context.builder();
        builder.stream(inputs, Consumed.with(keys, values).withName("ingest-submissions"))
                .to(Contender.Names.FLOOR_JOURNAL, Produced.with(keys, values).withName("egress-journal"));
        builder.stream(
                        Contender.Names.FLOOR_JOURNAL,
                        Consumed.with(keys, values).withName("ingest-journal"))
                .process(supplier(keys, values), Named.as("get-and-put"))
                .to(Contender.Names.FLOOR_OUTPUT, Produced.with(keys, values).withName("egress-output"));
        return builder.build();
    }

    private static ProcessorSupplier<Bytes, byte[], Bytes, byte[]> supplier(Serde<Bytes> keys, Serde<byte[]> values) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<Bytes, byte[], Bytes, byte[]> get() {
                return new GetAndPut();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(STORE), keys, values)
                        .withCachingEnabled());
            }
        };
    }

    private static final class GetAndPut implements Processor<Bytes, byte[], Bytes, byte[]> {
        private ProcessorContext<Bytes, byte[]> context;
        private KeyValueStore<Bytes, byte[]> store;

        @Override
        public void init(ProcessorContext<Bytes, byte[]> context) {
            this.context = context;
            this.store = context.getStateStore(STORE);
        }

        @Override
        public void process(Record<Bytes, byte[]> record) {
            byte[] before = store.get(record.key());
            if (!Arrays.equals(before, record.value())) {
                store.put(record.key(), record.value());
            }
            context.forward(record);
        }
    }
}
