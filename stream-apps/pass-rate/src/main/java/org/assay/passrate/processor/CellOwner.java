package org.assay.passrate.processor;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.assay.contract.passrate.PassRateView;
import org.assay.domain.passrate.Cell;
import org.assay.domain.passrate.Closing;
import org.assay.domain.passrate.Control;
import org.assay.domain.passrate.Counts;
import org.assay.domain.passrate.Restating;
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
 * once a day has begun everywhere, takes each cell as it was when the day began: assesses the watched ones, and publishes a
 * version of those whose period is closed and that are not as they were published last.
 */
public final class CellOwner implements Processor<String, ToOwner, String, SpecificRecord> {
    public static final String CELLS = "cell-store";
    public static final String CONTROL = "owner-control-store";

    private final Views views;
    private final Closing closing;
    private final Pace pace;
    private final double confidence;
    private final ReleaseSource releases;
    private ProcessorContext<String, SpecificRecord> context;
    private ControlMemory control;
    private OwnedCells cells;
    private ReferenceRelease release;
    private long published;

    private CellOwner(Views views, Closing closing, Pace pace, double confidence, ReleaseSource releases) {
        this.views = views;
        this.closing = closing;
        this.pace = pace;
        this.confidence = confidence;
        this.releases = releases;
    }

    /**
     * The processor with its stores.
     *
     * @param closing when a period is closed
     * @param every how long changed cells may wait while more is coming
     * @param confidence of intervals where no target brings its own
     */
    public static ProcessorSupplier<String, ToOwner, String, SpecificRecord> supplier(
            Views views, Closing closing, Duration every, double confidence, ReleaseSource releases) {
        Pace pace = new Pace(every);
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, ToOwner, String, SpecificRecord> get() {
                return new CellOwner(views, closing, pace, confidence, releases);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(
                        Stores.keyValueStoreBuilder(
                                        Stores.persistentKeyValueStore(CELLS),
                                        Serdes.String(),
                                        ValueCodecs.CELL.serde())
                                .withCachingEnabled(),
                        Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(CONTROL), Serdes.String(), Serdes.ByteArray()));
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        control = ControlMemory.open(context.getStateStore(CONTROL), views.fingerprint() + closing);
        cells = OwnedCells.open(context.getStateStore(CELLS), control);
        context.schedule(pace.look(), PunctuationType.WALL_CLOCK_TIME, now -> {
            if (pace.isDue(now, published)) {
                publish(now);
            }
        });
    }

    @Override
    public void process(Record<String, ToOwner> record) {
        control.keepBasis();
        pace.arrived(context.currentSystemTimeMs());
        if (record.value() instanceof ToOwner.Delta delta) {
            add(record.key(), delta);
        } else if (record.value() instanceof Mark mark) {
            int dayBefore = control.day();
            for (Control event : control.receive(mark)) {
                if (event instanceof Control.Tick tick) {
                    begin(tick.day(), dayBefore, record.timestamp());
                    dayBefore = tick.day();
                } else if (event instanceof Control.Activation) {
                    release = null;
                    control.assessAllNext();
                    control.publishAllNext();
                }
            }
        }
    }

    private void add(String key, ToOwner.Delta delta) {
        boolean isOfBatches = view(Cell.viewOf(key)).counts() == View.Counted.BATCHES;
        int publication = cells.publication();
        cells.change(
                key,
                cell -> cell.plus(
                        delta.day(), delta.counts(), delta.reasons(), control.day(), publication, isOfBatches));
        if (cells.hasMostUnpublished()) {
            publish(context.currentSystemTimeMs());
        }
    }

    private void publish(long now) {
        cells.publish((key, cell) -> forward(key, cell(key), cell.state().counts(), null, now));
        published = now;
    }

    private void begin(int day, int dayBefore, long timestamp) {
        LocalDate today = LocalDate.ofEpochDay(day);
        Set<String> watched = Targets.watchedViews(release(), today);
        boolean all = control.assessesAll();
        Set<String> beginnings = closing.closedBy(day, dayBefore, views);
        if (all) {
            views.all().stream()
                    .filter(view -> watched.contains(view.id()))
                    .forEach(view -> beginnings.add(view.beginning()));
        }
        cells.begin(beginnings, (key, owned) -> {
            Cell cell = cell(key);
            Counts then = owned.state().atBeginOf(day);
            if ((all || owned.unseenFrom() < day) && watched.contains(cell.view())) {
                forward(key, cell, then, today, timestamp);
            }
            return owned.seen(day, restate(key, cell, owned.restating(), then, day, timestamp));
        });
        control.assessedAll();
    }

    private Restating restate(String key, Cell cell, Restating known, Counts then, int day, long timestamp) {
        if (!closing.isClosed(cell.period(), day)) {
            return known;
        }
        Restating.Step step = known.begin(day, then);
        step.version().ifPresent(version -> {
            PassRateView view = view(key, cell, version.counts(), LocalDate.ofEpochDay(day));
            context.forward(new Record<>(key, PassRateMapping.restated(version, view), timestamp));
        });
        return step.next();
    }

    private void forward(String key, Cell cell, Counts counts, LocalDate assessedOn, long timestamp) {
        PassRateView view = view(key, cell, counts, assessedOn);
        context.forward(new Record<>(PassRateMapping.key(view), view, timestamp));
    }

    private PassRateView view(String key, Cell cell, Counts counts, LocalDate assessedOn) {
        return PassRateMapping.of(key, view(cell.view()), cell, counts, release(), assessedOn, confidence);
    }

    private ReferenceRelease release() {
        if (release == null) {
            release = Optional.ofNullable(control.activation())
                    .map(activation -> releases.release(context, Controls.toContract(activation)))
                    .orElseGet(() -> ReferenceRelease.of(0, List.of()));
        }
        return release;
    }

    private View view(String id) {
        return views.find(id).orElseThrow();
    }

    private static Cell cell(String key) {
        return Cell.parse(key).orElseThrow();
    }
}
