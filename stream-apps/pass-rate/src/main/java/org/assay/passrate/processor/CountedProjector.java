package org.assay.passrate.processor;

import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.projection.CountedChange;
import org.assay.contract.projection.CountedFeed;
import org.assay.domain.ledger.Cause;
import org.assay.domain.model.SampleKey;
import org.assay.domain.passrate.Control;
import org.assay.domain.passrate.CountedSample;
import org.assay.domain.passrate.SampleChange;
import org.assay.domain.passrate.Views;
import org.assay.passrate.codec.Mark;
import org.assay.passrate.codec.ToCounter;

/**
 * Makes slim changes of the verdict feed, keyed by enterprise, and tells each the last day that had begun before it. Changes
 * of which nothing is counted end here.
 */
public final class CountedProjector implements Processor<String, CountedFeed, String, ToCounter> {
    public static final String CONTROL = "feed-control-store";

    private static final String ENTERPRISE = "e|";
    private static final String SAMPLE = "s|";

    private final Views views;
    private ProcessorContext<String, ToCounter> context;
    private ControlMemory control;

    private CountedProjector(Views views) {
        this.views = views;
    }

    /** The processor with its store. */
    public static ProcessorSupplier<String, CountedFeed, String, ToCounter> supplier(Views views) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, CountedFeed, String, ToCounter> get() {
                return new CountedProjector(views);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(CONTROL), Serdes.String(), Serdes.ByteArray()));
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, ToCounter> context) {
        this.context = context;
        control = ControlMemory.open(context.getStateStore(CONTROL), views.fingerprint());
    }

    @Override
    public void process(Record<String, CountedFeed> record) {
        control.keepBasis();
        if (record.value().getPayload() instanceof CountedChange changed) {
            count(record, changed);
        } else if (record.value().getPayload() instanceof Broadcast broadcast && Controls.isHeard(broadcast)) {
            mark(record, broadcast);
        }
    }

    private void count(Record<String, CountedFeed> record, CountedChange changed) {
        SampleKey key = key(changed.getSampleKey());
        CountedSample before = Projection.of(key, changed.getBefore());
        CountedSample after = Projection.of(key, changed.getAfter());
        Cause.Kind cause = Cause.Kind.valueOf(changed.getCause().getKind().name());
        for (SampleChange change : SampleChange.between(before, after)) {
            String to =
                    change.enterprise() == null ? SAMPLE + changed.getSampleKey() : ENTERPRISE + change.enterprise();
            context.forward(record.withKey(to).withValue(new ToCounter.Change(control.day(), cause, change)));
        }
    }

    /** The copies of an event are told apart by the partition of the feed that they name, one for each partition. */
    private void mark(Record<String, CountedFeed> record, Broadcast broadcast) {
        Control event = Controls.toDomain(broadcast);
        if (control.isNews(event)) {
            control.receive(new Mark(event, 0, 1));
            context.forward(
                    record.withKey("").withValue(new Mark(event, broadcast.getPartition(), broadcast.getPartitions())));
        }
    }

    private static SampleKey key(String text) {
        int bar = text.indexOf('|');
        return new SampleKey(text.substring(0, bar), text.substring(bar + 1));
    }
}
