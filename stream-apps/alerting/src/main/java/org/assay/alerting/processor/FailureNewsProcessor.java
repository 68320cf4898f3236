package org.assay.alerting.processor;

import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.assay.contract.alert.DatedNews;
import org.assay.contract.alert.FailureNews;
import org.assay.domain.alert.AlertSubject;
import org.assay.domain.alert.Failure;
import org.assay.domain.alert.SubjectFailures.Standing;
import org.assay.domain.ledger.SampleState;
import org.assay.domain.ledger.VerdictChange;
import org.assay.mapping.FailureMapping;
import org.assay.mapping.StateMapping;

/** Tells the subjects that a sample counts for what a change of verdict means for them, and those that it did before. */
public final class FailureNewsProcessor implements Processor<String, DatedChange, String, DatedNews> {
    private final RuleStore rules;
    private ProcessorContext<String, DatedNews> context;

    private FailureNewsProcessor(RuleStore rules) {
        this.rules = rules;
    }

    /** The processor, which keeps nothing. */
    public static ProcessorSupplier<String, DatedChange, String, DatedNews> supplier(RuleStore rules) {
        return () -> new FailureNewsProcessor(rules);
    }

    @Override
    public void init(ProcessorContext<String, DatedNews> context) {
        this.context = context;
    }

    @Override
    public void process(Record<String, DatedChange> record) {
        VerdictChange change = StateMapping.toDomain(record.value().change());
        List<AlertSubject> after = subjects(change.after());
        for (AlertSubject subject : subjects(change.before())) {
            if (!after.contains(subject)) {
                forward(record, subject, change, null);
            }
        }
        for (AlertSubject subject : after) {
            SampleState state = change.after();
            forward(record, subject, change, Failure.of(state, subject, rules.release(context, state.release())));
        }
    }

    // Each state tells by the release that judged it, so that it is taken from where it was added.
    private List<AlertSubject> subjects(SampleState state) {
        return state == null ? List.of() : AlertSubject.of(state, rules.release(context, state.release()));
    }

    private void forward(
            Record<String, DatedChange> record, AlertSubject subject, VerdictChange change, Failure failure) {
        LocalDate day = record.value().day();
        FailureNews news =
                FailureMapping.toContract(change.key().text(), new Standing(change.ledgerVersion(), failure, day));
        DatedNews told = new DatedNews(context.taskId().partition(), news);
        context.forward(new Record<>(subject.text(), told, record.timestamp()));
    }
}
