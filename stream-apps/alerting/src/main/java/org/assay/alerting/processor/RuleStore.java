package org.assay.alerting.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
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
import org.assay.contract.topic.ReferenceTopics;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.ReferenceRow;
import org.assay.domain.reference.ReleaseRows;
import org.assay.mapping.RuleMapping;
import org.assay.serdes.ConfiguredSerdes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The alert rules of every release. Alerts need no other reference data, so this app keeps no other.
 *
 * <p>A verdict names the release that judged it, and its rules are those of that release. They are loaded before the release
 * is activated, and a verdict by it comes later than that; a store that is starting is filled before any record is
 * processed. Should a rule be seen late all the same, an alert it raises comes with the sample's next change, and nothing
 * is left behind: what is withdrawn is what was sent.
 */
public final class RuleStore {
    public static final String STORE = "reference-rule-store";

    private static final Logger LOG = LoggerFactory.getLogger(RuleStore.class);

    private final Deserializer<AlertRuleRow> decoder;
    private final AtomicLong writes = new AtomicLong();
    private volatile Built built = new Built(0, new ConcurrentHashMap<>());

    /** Releases as they are after so many writes. */
    private record Built(long writes, Map<Integer, ReferenceRelease> byNumber) {}

    private RuleStore(Deserializer<AlertRuleRow> decoder) {
        this.decoder = decoder;
    }

    /** Adds the global store to an app. It keeps bytes: a restored store is filled without its processor. */
    public static RuleStore addTo(StreamsBuilder builder, ConfiguredSerdes serdes) {
        var rules = new RuleStore(serdes.value(AlertRuleRow.class).deserializer());
        builder.addGlobalStore(
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray())
                        .withLoggingDisabled(),
                ReferenceTopics.RULE.name(),
                Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("ingest-reference-rule"),
                () -> new Keep(rules.writes));
        return rules;
    }

    /** A release, with its alert rules only. */
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
        ReadOnlyKeyValueStore<String, byte[]> store = context.getStateStore(STORE);
        var rows = new TreeMap<Integer, List<ReferenceRow>>();
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            while (all.hasNext()) {
                AlertRuleRow row = decoder.deserialize(ReferenceTopics.RULE.name(), all.next().value);
                rows.computeIfAbsent(row.getRelease(), release -> new ArrayList<>())
                        .add(RuleMapping.toDomain(row));
            }
        }
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

    private static final class Keep implements Processor<String, byte[], Void, Void> {
        private final AtomicLong writes;
        private KeyValueStore<String, byte[]> store;

        Keep(AtomicLong writes) {
            this.writes = writes;
        }

        @Override
        public void init(ProcessorContext<Void, Void> context) {
            store = context.getStateStore(STORE);
        }

        @Override
        public void process(Record<String, byte[]> row) {
            store.put(row.key(), row.value());
            writes.incrementAndGet();
        }
    }
}
