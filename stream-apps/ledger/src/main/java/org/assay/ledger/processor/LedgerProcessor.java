package org.assay.ledger.processor;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.assay.contract.ingress.ReleaseActivated;
import org.assay.contract.ingress.Tick;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.journal.ReleaseAnnounced;
import org.assay.contract.journal.SampleEvent;
import org.assay.contract.ledger.StandingState;
import org.assay.contract.ledger.VerdictFeed;
import org.assay.domain.ledger.Cause;
import org.assay.domain.ledger.Ledger;
import org.assay.domain.ledger.LedgerEvent;
import org.assay.domain.ledger.LedgerRow;
import org.assay.domain.ledger.Outcome;
import org.assay.domain.model.SampleKey;
import org.assay.mapping.ActionMapping;
import org.assay.mapping.JournalMapping;
import org.assay.mapping.StateMapping;
import org.assay.reference.ReleaseSource;
import org.assay.runtime.time.WallClock;
import org.assay.serdes.StateSerde;

/** Applies the journal to the rows. */
public final class LedgerProcessor implements Processor<String, SampleEvent, String, LedgerOutput> {
    public static final String ROWS = "ledger-store";
    public static final String CONTROL = "ledger-control-store";
    public static final String DUE = "ledger-due-store";

    private static final Duration RENEW_EVERY = Duration.ofMillis(250);

    private final ReleaseSource releases;
    private final WallClock clock;
    private final boolean isCatchingUp;
    private final ItemsOnce items = new ItemsOnce();
    private ProcessorContext<String, LedgerOutput> context;
    private Rows rows;
    private ControlState control;
    private Renewal renewal;

    private LedgerProcessor(ReleaseSource releases, WallClock clock, boolean isCatchingUp) {
        this.releases = releases;
        this.clock = clock;
        this.isCatchingUp = isCatchingUp;
    }

    /**
     * The processor with its stores.
     *
     * @param isCatchingUp whether a new generation reads what was commanded long ago: whoever commanded then waited until
     *     rows were brought up before the next command, and nobody does so now
     */
    public static ProcessorSupplier<String, SampleEvent, String, LedgerOutput> supplier(
            ReleaseSource releases, WallClock clock, boolean isCatchingUp) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, SampleEvent, String, LedgerOutput> get() {
                return new LedgerProcessor(releases, clock, isCatchingUp);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(
                        Stores.keyValueStoreBuilder(
                                        Stores.persistentKeyValueStore(ROWS),
                                        Serdes.String(),
                                        StateSerde.of(org.assay.contract.ledger.LedgerRow.class))
                                .withCachingEnabled(),
                        Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(CONTROL),
                                Serdes.String(),
                                StateSerde.of(StandingState.class)),
                        Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(DUE), Serdes.String(), Serdes.String()));
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, LedgerOutput> context) {
        this.context = context;
        rows = new Rows(context.getStateStore(ROWS), context.getStateStore(DUE), items);
        control = new ControlState(context.getStateStore(CONTROL), context, releases);
        renewal = new Renewal(control, rows, clock);
        context.schedule(RENEW_EVERY, PunctuationType.WALL_CLOCK_TIME, this::renew);
    }

    @Override
    public void process(Record<String, SampleEvent> record) {
        SampleEvent event = record.value();
        if (event.getPayload() instanceof Broadcast broadcast) {
            control(record.key(), event, broadcast, record.timestamp());
        } else {
            apply(record.key(), JournalMapping.toDomain(event).orElseThrow(), record.timestamp());
        }
    }

    private void apply(String key, LedgerEvent event, long timestamp) {
        LedgerRow stored = rows.get(key);
        LedgerRow row = stored == null ? LedgerRow.EMPTY : stored;
        // The background may not have come here yet, and what an event meets must not depend on that.
        boolean behind = stored != null && renewal.isBehind(row);
        if (behind) {
            row = renew(key, row, timestamp);
        }
        Outcome outcome = Ledger.apply(row, event, control.standing());
        if (behind || outcome.stored()) {
            rows.put(key, stored == null ? LedgerRow.EMPTY : stored, outcome.row());
        }
        boolean passed = isPassed(event, outcome);
        // The action first, then what it does to the verdict.
        if (passed) {
            forward(key, new VerdictFeed(ActionMapping.passed((LedgerEvent.Acted) event)), timestamp);
        }
        forward(key, outcome, timestamp);
        // A duty that is passed on is decided by casework.
        if (!passed || !((LedgerEvent.Acted) event).action().kind().isDuty()) {
            context.forward(new Record<>(
                    event.origin().coordinates(), LedgerOutput.of(Decisions.of(event, outcome.decision())), timestamp));
        }
    }

    private static boolean isPassed(LedgerEvent event, Outcome outcome) {
        return event instanceof LedgerEvent.Acted && outcome.decision() instanceof Outcome.Decision.Accepted;
    }

    private LedgerRow renew(String key, LedgerRow row, long timestamp) {
        Outcome renewed = renewal.renew(key, row);
        forward(key, renewed, timestamp);
        return renewed.row();
    }

    private void control(String key, SampleEvent event, Broadcast broadcast, long timestamp) {
        boolean waits = false;
        if (broadcast.getCommand() instanceof Tick) {
            if (control.begin(event)) {
                settle(event, timestamp);
            }
        } else if (broadcast.getCommand() instanceof ReleaseActivated activated) {
            waits = control.activate(event);
            if (waits) {
                forward(key, new VerdictFeed(new ReleaseAnnounced(broadcast.getPartition(), activated)), timestamp);
            }
        } else {
            control.order(event);
            waits = true;
        }
        if (!waits) {
            forward(key, new VerdictFeed(broadcast), timestamp);
        } else if (isCatchingUp) {
            renewal.finish(changed(timestamp), done(timestamp));
        }
    }

    /** What a day makes final is said before the day is passed on. */
    private void settle(SampleEvent tick, long timestamp) {
        Cause cause = ControlState.cause(tick, Cause.Kind.WINDOW_CLOSED, null);
        for (String key : rows.due(control.standing().day())) {
            LedgerRow stored = rows.get(key);
            LedgerRow row = renewal.isBehind(stored) ? renew(key, stored, timestamp) : stored;
            Outcome outcome = Ledger.renew(SampleKey.parse(key), row, control.standing(), cause);
            rows.put(key, stored, outcome.row());
            forward(key, outcome, timestamp);
        }
    }

    private void renew(long now) {
        renewal.proceed(changed(now), done(now));
    }

    private BiConsumer<String, Outcome> changed(long timestamp) {
        return (key, outcome) -> forward(key, outcome, timestamp);
    }

    private Consumer<List<SampleEvent>> done(long timestamp) {
        return events ->
                events.forEach(event -> forward("control", new VerdictFeed((Broadcast) event.getPayload()), timestamp));
    }

    private void forward(String key, Outcome outcome, long timestamp) {
        outcome.change()
                .ifPresent(change -> forward(key, new VerdictFeed(StateMapping.toContract(change, items)), timestamp));
    }

    private void forward(String key, VerdictFeed feed, long timestamp) {
        context.forward(new Record<>(key, LedgerOutput.of(feed), timestamp));
    }
}
