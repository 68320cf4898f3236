package org.assay.reference;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.assay.contract.ingress.ReleaseActivated;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.ReferenceTopics;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.Submitter;
import org.assay.serdes.ConfiguredSerdes;

/**
 * The reference topics inside an app: one global store a topic, in memory, that keeps bytes by key. Nothing is decided by
 * what the stores happen to hold; a decision asks for the release that an activation in the journal names.
 */
public final class ReferenceStore implements ReleaseSource {

    /** How long an activation waits for its rows; well below the time a task may spend on one record. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private record KnownSubmitters(long writes, Map<String, Submitter> byPrincipal) {}

    private final ReferenceCodec codec;
    private final ReferenceSnapshots snapshots;
    private final AtomicLong submitterWrites = new AtomicLong();
    private volatile KnownSubmitters submitters;

    private ReferenceStore(ConfiguredSerdes serdes, Duration patience) {
        this.codec = new ReferenceCodec(serdes);
        this.snapshots =
                new ReferenceSnapshots(codec, patience, System::nanoTime, time -> Thread.sleep(time.toMillis()));
    }

    /** The reference data of an app; {@link #addTo} has to follow. */
    public static ReferenceStore create(ConfiguredSerdes serdes) {
        return new ReferenceStore(serdes, PATIENCE);
    }

    /** The same with the longest time that an activation waits for its rows. */
    public static ReferenceStore create(ConfiguredSerdes serdes, Duration patience) {
        return new ReferenceStore(serdes, patience);
    }

    /**
     * Adds the global stores of all reference topics to an app. Call it last: sub-topologies are numbered in the order of
     * the builder, and a new reference topic must not move the tasks of an app.
     */
    @Override
    public void addTo(StreamsBuilder builder) {
        for (OwnedTopic<?> topic : ReferenceTopics.ALL) {
            AtomicLong writes = topic.equals(ReferenceTopics.SUBMITTER) ? submitterWrites : new AtomicLong();
            builder.addGlobalStore(
                    Stores.keyValueStoreBuilder(
                                    Stores.inMemoryKeyValueStore(storeName(topic)), Serdes.String(), Serdes.ByteArray())
                            .withLoggingDisabled(),
                    topic.name(),
                    Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("ingest-" + topic.name()),
                    () -> new KeepBytes(storeName(topic), writes));
        }
    }

    /**
     * The release that an activation names.
     *
     * @throws ReferenceIncomplete when its rows are not there in time
     */
    @Override
    public ReferenceRelease release(ProcessingContext context, ReleaseActivated activated) {
        return snapshots.release(
                activated.getRelease(), activated.getManifest(), topic -> all(context::getStateStore, topic));
    }

    /**
     * Who a principal is, by the newest row loaded. For the edge, which must know who speaks before any release is
     * activated; who may speak changes no verdict that was given.
     */
    public Optional<Submitter> submitter(ProcessingContext context, String principal) {
        long writes = submitterWrites.get();
        KnownSubmitters known = submitters;
        if (known == null || known.writes() != writes) {
            known = new KnownSubmitters(writes, newestSubmitters(context));
            submitters = known;
        }
        return Optional.ofNullable(known.byPrincipal().get(principal));
    }

    /** Name of the store of a topic. */
    static String storeName(OwnedTopic<?> topic) {
        String[] words = topic.name().split("\\.", -1);
        return "reference-" + words[2] + "-store";
    }

    private Map<String, Submitter> newestSubmitters(ProcessingContext context) {
        return codec.newestSubmitters(all(context::getStateStore, ReferenceTopics.SUBMITTER));
    }

    private static Map<String, byte[]> all(Function<String, StateStore> stores, OwnedTopic<?> topic) {
        // The builder in addTo fixes the types of the store of this name.
        @SuppressWarnings("unchecked")
        ReadOnlyKeyValueStore<String, byte[]> store =
                (ReadOnlyKeyValueStore<String, byte[]>) stores.apply(storeName(topic));
        Map<String, byte[]> records = new HashMap<>();
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            all.forEachRemaining(entry -> records.put(entry.key, entry.value));
        }
        return records;
    }

    /** Puts every record into the store as it is. */
    private static final class KeepBytes implements Processor<String, byte[], Void, Void> {

        private final String storeName;
        private final AtomicLong writes;
        private KeyValueStore<String, byte[]> store;

        KeepBytes(String storeName, AtomicLong writes) {
            this.storeName = storeName;
            this.writes = writes;
        }

        @Override
        public void init(ProcessorContext<Void, Void> context) {
            store = context.getStateStore(storeName);
        }

        @Override
        public void process(Record<String, byte[]> row) {
            if (row.key() != null) {
                store.put(row.key(), row.value());
                writes.incrementAndGet();
            }
        }
    }
}
