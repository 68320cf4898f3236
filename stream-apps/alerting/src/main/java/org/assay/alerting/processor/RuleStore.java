package org.assay.alerting.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.assay.contract.reference.AlertRuleRow;
import org.assay.contract.reference.RulePackRow;
import org.assay.contract.topic.ReferenceTopics;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.ReferenceRow;
import org.assay.domain.reference.ReleaseRows;
import org.assay.reference.RecordRows;
import org.assay.serdes.ConfiguredSerdes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The alert rules and rule packs of every release. Alerts need no other reference data, so this app keeps no other.
 *
 * <p>A verdict names the release that judged it, and its rules are those of that release. They are loaded before the release
 * is activated, and a verdict by it comes later than that; a store that is starting is filled before any record is
 * processed. Should a rule be seen late all the same, an alert it raises comes with the sample's next change, and nothing
 * is left behind: what is withdrawn is what was sent.
 */
public final class RuleStore {
    public static final String STORE = "reference-rule-store";
    public static final String PACKS = "reference-rule-pack-store";

    private static final Logger LOG = LoggerFactory.getLogger(RuleStore.class);

    private final Deserializer<AlertRuleRow> ruleDecoder;
    private final Deserializer<RulePackRow> packDecoder;
    private final AtomicLong writes = new AtomicLong();
    private volatile Built built = new Built(0, new ConcurrentHashMap<>());

    /** Releases as they are after so many writes. */
    private record Built(long writes, Map<Integer, ReferenceRelease> byNumber) {}

    private RuleStore(ConfiguredSerdes serdes) {
        ruleDecoder = serdes.value(AlertRuleRow.class).deserializer();
        packDecoder = serdes.value(RulePackRow.class).deserializer();
    }

    /** The rules of an app; {@link #addTo} has to follow. */
    public static RuleStore create(ConfiguredSerdes serdes) {
        return new RuleStore(serdes);
    }

    /**
     * Adds the global stores to an app. They keep bytes: a restored store is filled without its processor. Call it last:
     * sub-topologies are numbered in the order of the builder, and another store must not move the tasks of an app.
     */
    public void addTo(StreamsBuilder builder) {
        add(builder, STORE, ReferenceTopics.RULE.name(), "ingest-reference-rule");
        add(builder, PACKS, ReferenceTopics.RULE_PACK.name(), "ingest-reference-rule-pack");
    }

    private void add(StreamsBuilder builder, String store, String topic, String source) {
        builder.addGlobalStore(
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(store), Serdes.String(), Serdes.ByteArray())
                        .withLoggingDisabled(),
                topic,
                Consumed.with(Serdes.String(), Serdes.ByteArray()).withName(source),
                () -> new Keep(store, writes));
    }

    /** A release, with its alert rules and rule packs only. */
    ReferenceRelease release(ProcessingContext context, int number) {
        long now = writes.get();
        Built known = built;
        if (known.writes() != now) {
            known = new Built(now, new ConcurrentHashMap<>());
            built = known;
        }
        return known.byNumber().computeIfAbsent(number, wanted -> build(context, wanted));
    }

    private ReferenceRelease build(ProcessingContext context, int number) {
        var rows = new TreeMap<Integer, List<ReferenceRow>>();
        each(context, STORE, bytes -> {
            AlertRuleRow row = ruleDecoder.deserialize(ReferenceTopics.RULE.name(), bytes);
            add(rows, row.getRelease(), row);
        });
        each(context, PACKS, bytes -> {
            RulePackRow row = packDecoder.deserialize(ReferenceTopics.RULE_PACK.name(), bytes);
            add(rows, row.getRelease(), row);
        });
        List<ReleaseRows> releases = rows.entrySet().stream()
                .map(entry -> new ReleaseRows(entry.getKey(), entry.getValue()))
                .toList();
        ReferenceRelease release =
                ReferenceRelease.of(number, ReleaseRows.fold(releases, number).values());
        if (number > 0 && !release.kindsWithoutRule().isEmpty()) {
            LOG.warn("release={} alerts={} reason=no-rule", number, release.kindsWithoutRule());
        }
        return release;
    }

    private static void add(Map<Integer, List<ReferenceRow>> rows, int release, SpecificRecord row) {
        rows.computeIfAbsent(release, none -> new ArrayList<>()).add(RecordRows.toRow(row));
    }

    private static void each(ProcessingContext context, String name, Consumer<byte[]> taker) {
        ReadOnlyKeyValueStore<String, byte[]> store = context.getStateStore(name);
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            all.forEachRemaining(entry -> taker.accept(entry.value));
        }
    }

    private static final class Keep implements Processor<String, byte[], Void, Void> {
        private final String name;
        private final AtomicLong writes;
        private KeyValueStore<String, byte[]> store;

        Keep(String name, AtomicLong writes) {
            this.name = name;
            this.writes = writes;
        }

        @Override
        public void init(ProcessorContext<Void, Void> context) {
            store = context.getStateStore(name);
        }

        @Override
        public void process(Record<String, byte[]> row) {
            store.put(row.key(), row.value());
            writes.incrementAndGet();
        }
    }
}
