package org.assay.ledger.processor;

import java.time.Duration;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.assay.contract.ingress.ReleaseActivated;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.journal.SampleEvent;
import org.assay.contract.ledger.RejudgementState;
import org.assay.contract.ledger.VerdictFeed;
import org.assay.domain.ledger.Ledger;
import org.assay.domain.ledger.LedgerEvent;
import org.assay.domain.ledger.LedgerRow;
import org.assay.domain.ledger.Outcome;
import org.assay.domain.model.SampleKey;
import org.assay.mapping.JournalMapping;
import org.assay.mapping.RowMapping;
import org.assay.mapping.StateMapping;
import org.assay.reference.ReleaseSource;
import org.assay.runtime.time.WallClock;
import org.assay.serdes.StateSerde;

/** Applies the journal to the rows. */
public final class LedgerProcessor implements Processor<String, SampleEvent, String, LedgerOutput> {
    public static final String ROWS = "ledger-store";
    public static final String CONTROL = "ledger-control-store";

    private static final Duration REJUDGE_EVERY = Duration.ofMillis(250);

    private final ReleaseSource releases;
    private final WallClock clock;
    private ProcessorContext<String, LedgerOutput> context;
    private KeyValueStore<String, org.assay.contract.ledger.LedgerRow> rows;
    private ControlState control;
    private Rejudgement rejudgement;

    private LedgerProcessor(ReleaseSource releases, WallClock clock) {
        this.releases = releases;
        this.clock = clock;
    }

    /** The processor with its stores. */
    public static ProcessorSupplier<String, SampleEvent, String, LedgerOutput> supplier(
            ReleaseSource releases, WallClock clock) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, SampleEvent, String, LedgerOutput> get() {
                return new LedgerProcessor(releases, clock);
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
                                StateSerde.of(RejudgementState.class)));
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, LedgerOutput> context) {
        this.context = context;
        rows = context.getStateStore(ROWS);
        control = new ControlState(context.getStateStore(CONTROL), context, releases);
        rejudgement = new Rejudgement(control, rows, clock);
        context.schedule(REJUDGE_EVERY, PunctuationType.WALL_CLOCK_TIME, this::rejudge);
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
        org.assay.contract.ledger.LedgerRow stored = rows.get(key);
        LedgerRow row = stored == null ? LedgerRow.EMPTY : RowMapping.toDomain(stored);
        // The background re-judgement may not have come here yet, and what an event meets must not depend on that.
        boolean stale = stored != null && row.release() < control.release().number();
        if (stale) {
            row = rejudge(key, row, timestamp);
        }
        Outcome outcome = Ledger.apply(row, event, control.release());
        if (stale || outcome.stored()) {
            rows.put(key, RowMapping.toContract(outcome.row()));
        }
        forward(key, outcome, timestamp);
        context.forward(new Record<>(
                event.origin().coordinates(), LedgerOutput.of(Decisions.of(event, outcome.decision())), timestamp));
    }

    private LedgerRow rejudge(String key, LedgerRow row, long timestamp) {
        Outcome rejudged = rejudgement.judge(SampleKey.parse(key), row);
        forward(key, rejudged, timestamp);
        return rejudged.row();
    }

    private void control(String key, SampleEvent event, Broadcast broadcast, long timestamp) {
        boolean judgesAgain = broadcast.getCommand() instanceof ReleaseActivated && control.activate(event);
        if (!judgesAgain) {
            context.forward(new Record<>(key, LedgerOutput.of(new VerdictFeed(broadcast)), timestamp));
        }
    }

    private void rejudge(long now) {
        rejudgement.proceed(
                (key, outcome) -> forward(key.text(), outcome, now),
                state -> context.forward(new Record<>(
                        "control",
                        LedgerOutput.of(new VerdictFeed(state.getActivation().getPayload())),
                        now)));
    }

    private void forward(String key, Outcome outcome, long timestamp) {
        outcome.change()
                .ifPresent(change -> context.forward(new Record<>(
                        key, LedgerOutput.of(new VerdictFeed(StateMapping.toContract(change))), timestamp)));
    }
}
