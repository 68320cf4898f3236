package org.assay.passrate.processor;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.assay.contract.passrate.PassRateView;
import org.assay.domain.passrate.Cell;
import org.assay.domain.passrate.CellState;
import org.assay.domain.passrate.Control;
import org.assay.domain.passrate.Counts;
import org.assay.domain.passrate.Targets;
import org.assay.domain.passrate.View;
import org.assay.domain.passrate.Views;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.mapping.PassRateMapping;
import org.assay.passrate.codec.Mark;
import org.assay.passrate.codec.ToOwner;
import org.assay.passrate.codec.ValueCodecs;
import org.assay.reference.ReleaseSource;

/**
 * Owns cells: adds up what comes from the counters, publishes the present value of each changed cell now and then, and
 * assesses the watched cells as they were when a day began, once that day has begun everywhere.
 */
public final class CellOwner implements Processor<String, ToOwner, String, PassRateView> {
    public static final String CELLS = "cell-store";
    public static final String UNPUBLISHED = "unpublished-cell-store";
    public static final String UNASSESSED = "unassessed-cell-store";
    public static final String CONTROL = "owner-control-store";

    private static final int ALWAYS_SETTLED = Integer.MAX_VALUE;

    private final Views views;
    private final Duration every;
    private final double confidence;
    private final ReleaseSource releases;
    private ProcessorContext<String, PassRateView> context;
    private KeyValueStore<String, CellState> cells;
    private DirtyCells unpublished;
    private DirtyCells unassessed;
    private ControlMemory control;
    private ReferenceRelease release;

    private CellOwner(Views views, Duration every, double confidence, ReleaseSource releases) {
        this.views = views;
        this.every = every;
        this.confidence = confidence;
        this.releases = releases;
    }

    /**
     * The processor with its stores.
     *
     * @param every how often changed cells are published
     * @param confidence of intervals where no target brings its own
     */
    public static ProcessorSupplier<String, ToOwner, String, PassRateView> supplier(
            Views views, Duration every, double confidence, ReleaseSource releases) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, ToOwner, String, PassRateView> get() {
                return new CellOwner(views, every, confidence, releases);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(
                        Stores.keyValueStoreBuilder(
                                        Stores.persistentKeyValueStore(CELLS),
                                        Serdes.String(),
                                        ValueCodecs.CELL.serde())
                                .withCachingEnabled(),
                        dirty(UNPUBLISHED),
                        dirty(UNASSESSED),
                        Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(CONTROL), Serdes.String(), Serdes.ByteArray()));
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, PassRateView> context) {
        this.context = context;
        control = ControlMemory.open(context.getStateStore(CONTROL), views);
        cells = context.getStateStore(CELLS);
        unpublished = new DirtyCells(context.getStateStore(UNPUBLISHED));
        unassessed = new DirtyCells(context.getStateStore(UNASSESSED));
        context.schedule(every, PunctuationType.WALL_CLOCK_TIME, this::publish);
    }

    @Override
    public void process(Record<String, ToOwner> record) {
        control.keepViews();
        if (record.value() instanceof ToOwner.Delta delta) {
            add(record.key(), delta);
        } else if (record.value() instanceof Mark mark) {
            for (Control event : control.receive(mark)) {
                if (event instanceof Control.Tick tick) {
                    begin(tick.day(), record.timestamp());
                } else if (event instanceof Control.Activation) {
                    release = null;
                    control.assessAllNext();
                    publishAllNext();
                }
            }
        }
    }

    private void add(String key, ToOwner.Delta delta) {
        boolean isOfBatches = view(cell(key)).counts() == View.Counted.BATCHES;
        CellState state = state(key)
                .settle(control.day())
                .plus(delta.day(), delta.counts(), isOfBatches ? control.day() : ALWAYS_SETTLED);
        put(key, state);
        unpublished.add(key, Control.NO_DAY);
        if (isOfBatches) {
            unassessed.add(key, delta.day());
        }
    }

    private void publish(long now) {
        unpublished.drain((key, day) -> {
            Cell cell = cell(key);
            forward(key, cell, state(key).counts(), null, now);
        });
    }

    private void begin(int day, long timestamp) {
        LocalDate today = LocalDate.ofEpochDay(day);
        Set<String> watched = Targets.watchedViews(release(), today);
        if (control.assessesAll()) {
            watched.forEach(this::toAssess);
            control.assessedAll();
        }
        unassessed.drain((key, since) -> {
            Cell cell = cell(key);
            CellState state = state(key);
            if (since < day && watched.contains(cell.view())) {
                Counts then = state.atBeginOf(day);
                forward(key, cell, then, today, timestamp);
            }
            if (state.hasFrom(day)) {
                unassessed.add(key, day);
            }
            put(key, state.settle(day));
        });
    }

    private void toAssess(String view) {
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, CellState> rows = cells.prefixScan(view + "|", new StringSerializer())) {
            rows.forEachRemaining((KeyValue<String, CellState> row) -> keys.add(row.key));
        }
        keys.forEach(key -> unassessed.add(key, Control.NO_DAY));
    }

    /** Another release may have other targets, so what was published by the last one is published again. */
    private void publishAllNext() {
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, CellState> rows = cells.all()) {
            rows.forEachRemaining(row -> keys.add(row.key));
        }
        keys.forEach(key -> unpublished.add(key, Control.NO_DAY));
    }

    private void forward(String key, Cell cell, Counts counts, LocalDate assessedOn, long timestamp) {
        var view = PassRateMapping.of(key, view(cell), cell, counts, release(), assessedOn, confidence);
        context.forward(new Record<>(PassRateMapping.key(view), view, timestamp));
    }

    private ReferenceRelease release() {
        if (release == null) {
            release = Optional.ofNullable(control.activation())
                    .map(activation -> releases.release(context, Controls.toContract(activation)))
                    .orElseGet(() -> ReferenceRelease.of(0, List.of()));
        }
        return release;
    }

    private CellState state(String key) {
        CellState state = cells.get(key);
        return state == null ? CellState.EMPTY : state;
    }

    private void put(String key, CellState state) {
        cells.put(key, state.isEmpty() ? null : state);
    }

    private View view(Cell cell) {
        return views.find(cell.view()).orElseThrow();
    }

    private static Cell cell(String key) {
        return Cell.parse(key).orElseThrow();
    }

    private static StoreBuilder<?> dirty(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.Integer(), Serdes.ByteArray())
                .withCachingEnabled();
    }
}
