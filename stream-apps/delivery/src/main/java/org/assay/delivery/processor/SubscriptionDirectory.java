package org.assay.delivery.processor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.assay.contract.access.PartyChanged;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.Topics;
import org.assay.domain.delivery.Sight;
import org.assay.domain.delivery.Subscription;
import org.assay.mapping.DeliveryMapping;
import org.assay.serdes.ConfiguredSerdes;

/** Every subscription and every party, in every task: two global stores of bytes, decoded once for each change. */
public final class SubscriptionDirectory {
    public static final String SUBSCRIPTIONS = "subscription-store";
    public static final String PARTIES = "party-store";

    private final Deserializer<org.assay.contract.delivery.Subscription> subscriptions;
    private final Deserializer<PartyChanged> parties;
    private final AtomicLong writes = new AtomicLong();
    private volatile View view;

    /**
     * A subscription with the versions that decide what it lets through.
     *
     * @param versions of the subscription and of its party
     */
    record Known(Subscription subscription, String versions) {}

    /** What is known after so many changes. */
    record View(long writes, Map<String, Known> byId, Map<String, Sight> sights) {
        Optional<Subscription> find(String id) {
            return Optional.ofNullable(byId.get(id)).map(Known::subscription);
        }

        Collection<Subscription> all() {
            return byId.values().stream().map(Known::subscription).toList();
        }

        /** What a party may see. */
        Sight sight(String principal) {
            return sights.getOrDefault(principal, Sight.NOTHING);
        }
    }

    private SubscriptionDirectory(ConfiguredSerdes serdes) {
        subscriptions = serdes.value(Topics.SUBSCRIPTION_CHANGED.valueType()).deserializer();
        parties = serdes.value(Topics.PARTY_CHANGED.valueType()).deserializer();
    }

    /** The directory of an app; {@link #addTo} has to follow. */
    public static SubscriptionDirectory create(ConfiguredSerdes serdes) {
        return new SubscriptionDirectory(serdes);
    }

    /** Adds the global stores. Call it last: sub-topologies are numbered in the order of the builder. */
    public void addTo(StreamsBuilder builder) {
        add(builder, SUBSCRIPTIONS, Topics.SUBSCRIPTION_CHANGED, "ingest-subscription-changed");
        add(builder, PARTIES, Topics.PARTY_CHANGED, "ingest-party-changed");
    }

    private void add(StreamsBuilder builder, String store, OwnedTopic<?> topic, String source) {
        builder.addGlobalStore(
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(store), Serdes.String(), Serdes.ByteArray())
                        .withLoggingDisabled(),
                topic.name(),
                Consumed.with(Serdes.String(), Serdes.ByteArray()).withName(source),
                () -> new Keep(store, writes));
    }

    /** What is known now. */
    View view(ProcessingContext context) {
        long now = writes.get();
        View known = view;
        if (known == null || known.writes() != now) {
            known = read(context, now);
            view = known;
        }
        return known;
    }

    private View read(ProcessingContext context, long now) {
        var sights = new HashMap<String, Sight>();
        var versions = new HashMap<String, Long>();
        each(context, PARTIES, (principal, bytes) -> {
            PartyChanged party = parties.deserialize(Topics.PARTY_CHANGED.name(), bytes);
            sights.put(principal, DeliveryMapping.sight(party));
            versions.put(principal, party.getVersion());
        });
        List<Subscription> all = new ArrayList<>();
        each(
                context,
                SUBSCRIPTIONS,
                (id, bytes) -> DeliveryMapping.toDomain(
                                subscriptions.deserialize(Topics.SUBSCRIPTION_CHANGED.name(), bytes))
                        .ifPresent(all::add));
        var byId = new TreeMap<String, Known>();
        all.forEach(one ->
                byId.put(one.id(), new Known(one, one.version() + "/" + versions.getOrDefault(one.principal(), 0L))));
        return new View(now, Map.copyOf(byId), Map.copyOf(sights));
    }

    private static void each(ProcessingContext context, String name, BiConsumer<String, byte[]> taker) {
        ReadOnlyKeyValueStore<String, byte[]> store = context.getStateStore(name);
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            all.forEachRemaining(entry -> taker.accept(entry.key, entry.value));
        }
    }

    private static final class Keep extends ContextualProcessor<String, byte[], Void, Void> {
        private final String name;
        private final AtomicLong writes;

        Keep(String name, AtomicLong writes) {
            this.name = name;
            this.writes = writes;
        }

        @Override
        public void process(Record<String, byte[]> row) {
            KeyValueStore<String, byte[]> store = context().getStateStore(name);
            store.put(row.key(), row.value());
            writes.incrementAndGet();
        }
    }
}
