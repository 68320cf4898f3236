package org.assay.alerting.processor;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.assay.alerting.processor.CrowdFailures.Order;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.alert.CrowdRow;
import org.assay.contract.alert.FailureNews;
import org.assay.domain.alert.Alert;
import org.assay.domain.alert.AlertSubject;
import org.assay.domain.alert.CrowdInterviews;
import org.assay.domain.alert.CrowdState;
import org.assay.domain.alert.Evidence;
import org.assay.domain.alert.Failure;
import org.assay.domain.alert.Stretch;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.mapping.FailureMapping;
import org.assay.serdes.StateSerde;

/** Keeps the failures behind each area and platform and asks for interviews, one a stretch of the calendar. */
public final class CrowdProcessor implements Processor<String, FailureNews, String, AlertChanged> {
    public static final String SAMPLES = "crowd-sample-store";
    public static final String ORDERS = "crowd-order-store";
    public static final String ALERTS = "crowd-alert-store";

    private final RuleStore rules;
    private ProcessorContext<String, AlertChanged> context;
    private CrowdFailures failures;
    private KeyValueStore<String, CrowdRow> rows;

    private CrowdProcessor(RuleStore rules) {
        this.rules = rules;
    }

    /** The processor with its stores. */
    public static ProcessorSupplier<String, FailureNews, String, AlertChanged> supplier(RuleStore rules) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, FailureNews, String, AlertChanged> get() {
                return new CrowdProcessor(rules);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(
                        store(SAMPLES, StateSerde.of(FailureNews.class)),
                        store(ORDERS, Serdes.ByteArray()),
                        store(ALERTS, StateSerde.of(CrowdRow.class)));
            }
        };
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> serde) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), serde);
    }

    @Override
    public void init(ProcessorContext<String, AlertChanged> context) {
        this.context = context;
        failures = new CrowdFailures(context.getStateStore(SAMPLES), context.getStateStore(ORDERS));
        rows = context.getStateStore(ALERTS);
    }

    @Override
    public void process(Record<String, FailureNews> record) {
        AlertSubject subject = AlertSubject.parse(record.key());
        FailureNews news = record.value();
        FailureNews known = failures.get(subject, news.getSampleKey());
        if (known != null && known.getLedgerVersion() >= news.getLedgerVersion()) {
            return;
        }
        Failure before = known == null ? null : FailureMapping.toDomain(known).failure();
        Failure after = FailureMapping.toDomain(news).failure();
        failures.put(subject, news, before, after);
        touched(subject, before, after).forEach((name, stretch) -> {
            CrowdState row = row(subject, name);
            for (Failure failure : present(before, after)) {
                row = row.heard(failure.release());
            }
            renew(subject, stretch, row, record);
        });
    }

    /** The stretches that a sample was in and is in, each by the release that judged it. */
    private Map<String, Stretch> touched(AlertSubject subject, Failure before, Failure after) {
        Map<String, Stretch> touched = new TreeMap<>();
        for (Failure failure : present(before, after)) {
            CrowdInterviews.stretch(subject, failure.day(), rules.release(context, failure.release()))
                    .ifPresent(stretch -> touched.put(stretch.text(), stretch));
        }
        return touched;
    }

    private void renew(AlertSubject subject, Stretch stretch, CrowdState row, Record<String, FailureNews> record) {
        ReferenceRelease release = rules.release(context, row.release());
        Optional<Alert> now;
        try (KeyValueIterator<String, byte[]> all = failures.keys(subject, Order.ALL, stretch);
                KeyValueIterator<String, byte[]> certain = failures.keys(subject, Order.CERTAIN, stretch)) {
            now = CrowdInterviews.of(
                    subject, stretch, failures.failures(subject, all), failures.failures(subject, certain), release);
        }
        CrowdState.Step step = row.renewed(now, day(subject, now, record.value()));
        rows.put(key(subject, stretch.text()), FailureMapping.toContract(step.row()));
        AlertOutput.forward(context, step.changes(), record.timestamp());
    }

    /** The day on which the last of what an alert rests on became known. */
    private LocalDate day(AlertSubject subject, Optional<Alert> now, FailureNews news) {
        Stream<FailureNews> known = now.stream()
                .flatMap(alert -> alert.evidence().stream())
                .map(evidence -> failures.get(subject, ((Evidence.OfSample) evidence).sampleKey()));
        return Stream.concat(known, Stream.of(news))
                .map(FailureNews::getDay)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private CrowdState row(AlertSubject subject, String stretch) {
        CrowdRow stored = rows.get(key(subject, stretch));
        return stored == null ? CrowdState.EMPTY : FailureMapping.toDomain(stored);
    }

    private static String key(AlertSubject subject, String stretch) {
        return subject.text() + '|' + stretch;
    }

    private static Iterable<Failure> present(Failure before, Failure after) {
        return Stream.of(Optional.ofNullable(before), Optional.ofNullable(after))
                .flatMap(Optional::stream)
                .toList();
    }
}
