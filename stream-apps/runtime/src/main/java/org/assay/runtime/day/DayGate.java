package org.assay.runtime.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.assay.contract.alert.DatedNews;
import org.assay.contract.journal.DayBegun;
import org.assay.serdes.StateSerde;

/**
 * Lets a day begin once it has begun at every input, behind all that any of them told before it and ahead of all that they tell
 * after it. What an input that is ahead tells waits until then. Every input brings the same days, and each only later ones.
 */
public final class DayGate implements Processor<String, DatedNews, String, DatedNews> {
    private static final int DAY = LocalDate.EPOCH.toString().length();
    // The lengths of an offset and of the number of an input, so that text sorts as numbers do.
    private static final String PLACE = "%s|%019d|%010d|%s";
    private static final int KEY = DAY + 1 + 19 + 1 + 10 + 1;

    private final String daysStore;
    private final String waitingStore;
    private final Map<Integer, LocalDate> days = new TreeMap<>();
    private ProcessorContext<String, DatedNews> context;
    private KeyValueStore<Integer, String> kept;
    private KeyValueStore<String, DatedNews> waiting;
    private LocalDate inForce = LocalDate.MIN;

    private DayGate(String daysStore, String waitingStore) {
        this.daysStore = daysStore;
        this.waitingStore = waitingStore;
    }

    /**
     * The processor with its stores.
     *
     * @param name begins the names of its stores
     */
    public static ProcessorSupplier<String, DatedNews, String, DatedNews> supplier(String name) {
        String daysStore = name + "-day-store";
        String waitingStore = name + "-waiting-store";
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, DatedNews, String, DatedNews> get() {
                return new DayGate(daysStore, waitingStore);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(
                        Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(daysStore), Serdes.Integer(), Serdes.String()),
                        Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(waitingStore),
                                Serdes.String(),
                                StateSerde.of(DatedNews.class)));
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, DatedNews> context) {
        this.context = context;
        // A task that failed begins again with the same processor.
        days.clear();
        inForce = LocalDate.MIN;
        kept = context.getStateStore(daysStore);
        waiting = context.getStateStore(waitingStore);
        try (KeyValueIterator<Integer, String> all = kept.all()) {
            all.forEachRemaining(entry -> take(entry.key, entry.value));
        }
    }

    /** @param text how many inputs there are, and the day, so that it is known again after a restart */
    private void take(int input, String text) {
        int bar = text.indexOf('|');
        days.put(input, LocalDate.parse(text.substring(bar + 1)));
        if (days.size() >= Integer.parseInt(text.substring(0, bar))) {
            inForce = Collections.min(days.values());
        }
    }

    @Override
    public void process(Record<String, DatedNews> record) {
        DatedNews news = record.value();
        LocalDate day = days.getOrDefault(news.getInput(), LocalDate.MIN);
        if (news.getPayload() instanceof DayBegun begun) {
            if (begun.getDay().isAfter(day)) {
                begin(record, begun);
            }
        } else if (day.isAfter(inForce)) {
            long offset = context.recordMetadata().orElseThrow().offset();
            waiting.put(PLACE.formatted(day, offset, news.getInput() & 0xffff_ffffL, record.key()), news);
        } else {
            context.forward(record);
        }
    }

    private void begin(Record<String, DatedNews> record, DayBegun begun) {
        int input = record.value().getInput();
        LocalDate before = inForce;
        String text = begun.getInputs() + "|" + begun.getDay();
        kept.put(input, text);
        take(input, text);
        if (inForce.isAfter(before)) {
            DayBegun day = new DayBegun(inForce, begun.getInputs());
            context.forward(record.withValue(new DatedNews(input, day)));
            release(record.timestamp());
        }
    }

    private void release(long timestamp) {
        List<KeyValue<String, DatedNews>> due = new ArrayList<>();
        try (KeyValueIterator<String, DatedNews> begun =
                waiting.range("", inForce.plusDays(1).toString())) {
            begun.forEachRemaining(due::add);
        }
        due.forEach(entry -> {
            waiting.delete(entry.key);
            context.forward(new Record<>(entry.key.substring(KEY), entry.value, timestamp));
        });
    }
}
