package org.assay.alerting.processor;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.assay.contract.alert.DatedNews;
import org.assay.contract.alert.SubjectAlert;
import org.assay.contract.journal.DayBegun;
import org.assay.runtime.day.CaseInputs;

/** Tells cases the days that have begun in a part of alerting, behind its alerts. */
public final class SubjectDayProcessor implements Processor<String, DatedNews, String, SubjectAlert> {
    private final Teller teller;
    private ProcessorContext<String, SubjectAlert> context;

    private SubjectDayProcessor(Teller teller) {
        this.teller = teller;
    }

    /** The processor, which keeps nothing. It takes days with the number of partitions of the feed. */
    public static ProcessorSupplier<String, DatedNews, String, SubjectAlert> supplier(Teller teller) {
        return () -> new SubjectDayProcessor(teller);
    }

    @Override
    public void init(ProcessorContext<String, SubjectAlert> context) {
        this.context = context;
    }

    @Override
    public void process(Record<String, DatedNews> record) {
        DayBegun begun = (DayBegun) record.value().getPayload();
        DayBegun told = new DayBegun(begun.getDay(), CaseInputs.of(begun.getInputs()));
        context.forward(record.withValue(new SubjectAlert(teller.source(context.taskId()), told)));
    }
}
