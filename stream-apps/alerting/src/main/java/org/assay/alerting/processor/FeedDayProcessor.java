package org.assay.alerting.processor;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.assay.contract.alert.DatedNews;
import org.assay.contract.ingress.Tick;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.journal.DayBegun;
import org.assay.contract.ledger.VerdictFeed;

/** Tells the days that begin in a partition of the feed. */
public final class FeedDayProcessor implements Processor<String, VerdictFeed, String, DatedNews> {
    private ProcessorContext<String, DatedNews> context;

    private FeedDayProcessor() {}

    /** The processor, which keeps nothing. */
    public static ProcessorSupplier<String, VerdictFeed, String, DatedNews> supplier() {
        return FeedDayProcessor::new;
    }

    @Override
    public void init(ProcessorContext<String, DatedNews> context) {
        this.context = context;
    }

    @Override
    public void process(Record<String, VerdictFeed> record) {
        if (record.value().getPayload() instanceof Broadcast broadcast && broadcast.getCommand() instanceof Tick tick) {
            DayBegun begun = new DayBegun(tick.getDay(), broadcast.getPartitions());
            context.forward(record.withValue(new DatedNews(context.taskId().partition(), begun)));
        }
    }
}
