package org.assay.passrate.processor;

import java.time.Duration;
import java.util.List;
import java.util.Map;
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
import org.assay.domain.passrate.Closing;
import org.assay.domain.passrate.Control;
import org.assay.domain.passrate.EnterpriseProfile;
import org.assay.domain.passrate.EnterpriseProfile.Crossing;
import org.assay.domain.passrate.PartialSums;
import org.assay.domain.passrate.Views;
import org.assay.passrate.codec.Codec;
import org.assay.passrate.codec.Mark;
import org.assay.passrate.codec.Pending;
import org.assay.passrate.codec.ToCounter;
import org.assay.passrate.codec.ToOwner;
import org.assay.passrate.codec.ValueCodecs;

/** Keeps what each enterprise has, and sends partial sums of the cells on to their owners now and then. */
public final class EnterpriseCounter implements Processor<String, ToCounter, String, ToOwner> {
    public static final String PROFILES = "enterprise-profile-store";
    public static final String PENDING = "pending-delta-store";
    public static final String CONTROL = "counter-control-store";

    /** Bounds the heap, and what a restart reads back, when changes come faster than punctuations. */
    static final int MOST_PENDING = 20_000;

    // Rewritten all the time: small segments let the broker compact most of it.
    private static final Map<String, String> CHANGELOG = Map.of("segment.bytes", "16777216");

    private final Views views;
    private final Closing closing;
    private final Pace pace;
    private final int counters;
    private final Codec<Pending> codec;
    private final PartialSums sums;
    private ProcessorContext<String, ToOwner> context;
    private KeyValueStore<String, EnterpriseProfile> profiles;
    private SlotLog pending;
    private ControlMemory control;
    private long sentOn;

    private EnterpriseCounter(Views views, Closing closing, Pace pace, int counters) {
        this.views = views;
        this.closing = closing;
        this.pace = pace;
        this.counters = counters;
        codec = Pending.codec(views);
        sums = new PartialSums(views, closing);
    }

    /**
     * The processor with its stores.
     *
     * @param closing when a period is closed
     * @param every how long sums may wait while more is coming
     * @param counters how many tasks count, which is the number of partitions they read
     */
    public static ProcessorSupplier<String, ToCounter, String, ToOwner> supplier(
            Views views, Closing closing, Duration every, int counters) {
        Pace pace = new Pace(every);
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, ToCounter, String, ToOwner> get() {
                return new EnterpriseCounter(views, closing, pace, counters);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(
                        Stores.keyValueStoreBuilder(
                                        Stores.persistentKeyValueStore(PROFILES),
                                        Serdes.String(),
                                        ValueCodecs.PROFILE.serde())
                                .withCachingEnabled(),
                        Stores.keyValueStoreBuilder(
                                        Stores.persistentKeyValueStore(PENDING), Serdes.Integer(), Serdes.ByteArray())
                                .withLoggingEnabled(CHANGELOG),
                        Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(CONTROL), Serdes.String(), Serdes.ByteArray()));
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, ToOwner> context) {
        this.context = context;
        control = ControlMemory.open(context.getStateStore(CONTROL), views.fingerprint() + closing);
        profiles = context.getStateStore(PROFILES);
        pending = SlotLog.open(context.getStateStore(PENDING), bytes -> add(codec.fromBytes(bytes)));
        context.schedule(pace.look(), PunctuationType.WALL_CLOCK_TIME, now -> {
            if (pace.isDue(now, sentOn)) {
                sendOn(now);
            }
        });
    }

    @Override
    public void process(Record<String, ToCounter> record) {
        control.keepBasis();
        pace.arrived(context.currentSystemTimeMs());
        if (record.value() instanceof ToCounter.Change change) {
            count(record.key(), change);
            if (pending.size() >= MOST_PENDING) {
                sendOn(record.timestamp());
            }
        } else if (record.value() instanceof Mark mark) {
            for (Control event : control.receive(mark)) {
                sendOn(record.timestamp());
                Mark mine = new Mark(event, context.taskId().partition(), counters);
                context.forward(new Record<>("", mine, record.timestamp()));
            }
        }
    }

    private void count(String enterprise, ToCounter.Change message) {
        List<Crossing> crossings = message.change().enterprise() == null ? List.of() : applyTo(enterprise, message);
        Pending counted = new Pending(message.day(), message.cause(), message.change(), crossings);
        pending.add(codec.toBytes(counted));
        add(counted);
    }

    private void add(Pending counted) {
        sums.add(counted.day(), counted.cause(), counted.change(), counted.crossings());
    }

    private List<Crossing> applyTo(String enterprise, ToCounter.Change message) {
        EnterpriseProfile known = profiles.get(enterprise);
        EnterpriseProfile.Step step = (known == null ? EnterpriseProfile.EMPTY : known)
                .apply(message.change(), message.day(), control.day(), views);
        profiles.put(enterprise, step.profile().isEmpty() ? null : step.profile());
        return step.crossings();
    }

    private void sendOn(long timestamp) {
        sums.drain((day, cell, counts, reasons) ->
                context.forward(new Record<>(cell.text(), new ToOwner.Delta(day, counts, reasons), timestamp)));
        pending.clear();
        sentOn = context.currentSystemTimeMs();
    }
}
