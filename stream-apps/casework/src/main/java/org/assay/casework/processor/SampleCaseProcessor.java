package org.assay.casework.processor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.assay.contract.casework.CaseChanged;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.contract.ingress.Tick;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.journal.ReleaseAnnounced;
import org.assay.contract.ledger.ActionPassed;
import org.assay.contract.ledger.VerdictChanged;
import org.assay.contract.ledger.VerdictFeed;
import org.assay.domain.casework.CaseEvent;
import org.assay.domain.casework.CaseLaw;
import org.assay.domain.casework.CaseOutcome;
import org.assay.domain.casework.Casework;
import org.assay.domain.model.SampleKey;
import org.assay.mapping.ActionMapping;
import org.assay.mapping.StateMapping;
import org.assay.reference.ReleaseSource;

/** Applies changes of verdicts, actions and control events to the cases of failing samples. */
public final class SampleCaseProcessor implements Processor<String, VerdictFeed, String, CaseOutput> {
    public static final String CASES = "case-store";
    public static final String DUE = "case-due-store";
    public static final String CONTROL = "case-control-store";

    private final ReleaseSource releases;
    private CaseRows rows;
    private DueIndex due;
    private CaseTeller teller;
    private CaseControlState control;

    private SampleCaseProcessor(ReleaseSource releases) {
        this.releases = releases;
    }

    /** The processor with its stores. */
    public static ProcessorSupplier<String, VerdictFeed, String, CaseOutput> supplier(ReleaseSource releases) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, VerdictFeed, String, CaseOutput> get() {
                return new SampleCaseProcessor(releases);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return CaseTeller.stores(CASES, CaseChanged.class, DUE, CONTROL);
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, CaseOutput> context) {
        rows = new CaseRows(context.getStateStore(CASES));
        due = new DueIndex(context.getStateStore(DUE));
        control = new CaseControlState(context.getStateStore(CONTROL), context, releases);
        teller = new CaseTeller(context, due, control);
    }

    @Override
    public void process(Record<String, VerdictFeed> record) {
        Object payload = record.value().getPayload();
        if (payload instanceof VerdictChanged changed) {
            apply(record.key(), new CaseEvent.VerdictChanged(StateMapping.toDomain(changed)), record.timestamp());
        } else if (payload instanceof ActionPassed passed) {
            act(record.key(), passed, record.timestamp());
        } else if (payload instanceof ReleaseAnnounced announced) {
            // In force from this place of the journal on; when all samples have been judged by it does not matter here.
            activate(announced, record.timestamp());
        } else if (((Broadcast) payload).getCommand() instanceof Tick tick) {
            begin(tick.getDay(), record.timestamp());
        }
    }

    private void act(String key, ActionPassed passed, long timestamp) {
        var event = new CaseEvent.ActionPassed(
                ActionMapping.toDomain(passed.getAction()), passed.getNote(), passed.getPrincipal());
        CaseOutcome outcome = apply(key, event, timestamp);
        outcome.decision().ifPresent(decision -> {
            SampleKey sample = SampleKey.parse(key);
            SubmissionDecided decided =
                    CaseDecisions.of(passed.getAction().getOrigin(), passed.getPrincipal(), decision);
            decided.setOrganiser(sample.organiser());
            decided.setSampleNumber(sample.number());
            teller.decided(passed.getAction().getOrigin(), decided, timestamp);
        });
    }

    private CaseOutcome apply(String key, CaseEvent event, long timestamp) {
        CaseOutcome outcome = Casework.apply(rows.get(key), key, event, control.law(), control.day());
        take(key, outcome, timestamp);
        return outcome;
    }

    private void begin(LocalDate day, long timestamp) {
        if (control.begin(day)) {
            CaseEvent began = new CaseEvent.DayBegan(day);
            due.due(day).forEach(key -> apply(key, began, timestamp));
        }
    }

    private void activate(ReleaseAnnounced announced, long timestamp) {
        CaseLaw before = control.law();
        if (!control.activate(announced)) {
            return;
        }
        CaseEvent event = new CaseEvent.ReleaseActivated(control.law());
        List<KeyValue<String, CaseOutcome>> outcomes = new ArrayList<>();
        rows.eachRunning((key, known) ->
                outcomes.add(KeyValue.pair(key, Casework.apply(known, key, event, before, control.day()))));
        outcomes.forEach(entry -> take(entry.key, entry.value, timestamp));
    }

    private void take(String key, CaseOutcome outcome, long timestamp) {
        teller.tell(key, outcome, timestamp).ifPresent(changed -> rows.put(key, changed));
    }
}
