package org.assay.casework.processor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.alert.DatedNews;
import org.assay.contract.casework.SubjectCaseRow;
import org.assay.contract.ingress.ReleaseActivated;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.journal.DayBegun;
import org.assay.contract.journal.ReleaseAnnounced;
import org.assay.contract.journal.SubjectEvent;
import org.assay.domain.casework.CaseDecision;
import org.assay.domain.casework.CaseLaw;
import org.assay.domain.casework.CaseOutcome;
import org.assay.domain.casework.SubjectCases;
import org.assay.domain.casework.SubjectCases.Step;
import org.assay.domain.casework.SubjectRow;
import org.assay.domain.subject.Subject;
import org.assay.domain.subject.SubjectFact;
import org.assay.domain.subject.SubjectKind;
import org.assay.mapping.SubjectCaseMapping;
import org.assay.mapping.SubjectMapping;
import org.assay.reference.ReleaseSource;

/** Applies actions, alerts and control events to the cases of enterprises, areas, products and alerts. */
public final class SubjectCaseProcessor implements Processor<String, DatedNews, String, CaseOutput> {
    public static final String CASES = "subject-case-store";
    public static final String DUE = "subject-due-store";
    public static final String CONTROL = "subject-control-store";

    private static final SubjectCaseRow NOTHING = new SubjectCaseRow(List.of(), List.of(), List.of(), List.of(), null);

    private final ReleaseSource releases;
    private KeyValueStore<String, SubjectCaseRow> rows;
    private DueIndex due;
    private CaseControlState control;
    private CaseTeller teller;

    private SubjectCaseProcessor(ReleaseSource releases) {
        this.releases = releases;
    }

    /** The processor with its stores. */
    public static ProcessorSupplier<String, DatedNews, String, CaseOutput> supplier(ReleaseSource releases) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, DatedNews, String, CaseOutput> get() {
                return new SubjectCaseProcessor(releases);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return CaseTeller.stores(CASES, SubjectCaseRow.class, DUE, CONTROL);
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, CaseOutput> context) {
        rows = context.getStateStore(CASES);
        due = new DueIndex(context.getStateStore(DUE));
        control = new CaseControlState(context.getStateStore(CONTROL), context, releases);
        teller = new CaseTeller(context, due, control);
    }

    @Override
    public void process(Record<String, DatedNews> record) {
        Object payload = record.value().getPayload();
        if (payload instanceof DayBegun begun) {
            begin(begun.getDay(), record.timestamp());
        } else if (payload instanceof AlertChanged alert) {
            hear(record.key(), alert, record.timestamp());
        } else {
            read(record.key(), (SubjectEvent) payload, record.timestamp());
        }
    }

    private void read(String key, SubjectEvent event, long timestamp) {
        if (!(event.getPayload() instanceof Broadcast broadcast)) {
            act(key, event, timestamp);
        } else if (broadcast.getCommand() instanceof ReleaseActivated activated) {
            activate(new ReleaseAnnounced(broadcast.getPartition(), activated), timestamp);
        }
    }

    private void hear(String key, AlertChanged alert, long timestamp) {
        Subject subject = Subject.parse(key);
        if (subject.kind() == SubjectKind.PRODUCT && !subject.key().equals(alert.getProductKey())) {
            apply(key, timestamp, (cases, row) -> cases.forget(row, alert.getAlertId()), List.of());
            return;
        }
        SubjectCaseMapping.heard(alert)
                .ifPresent(heard -> apply(key, timestamp, (cases, row) -> cases.hear(row, heard), List.of()));
    }

    private void act(String key, SubjectEvent event, long timestamp) {
        SubjectFact act = SubjectMapping.toDomain(event);
        CaseOutcome outcome = apply(key, timestamp, (cases, row) -> cases.act(row, act), List.of(event));
        String principal = event.getSubmitter().getPrincipal();
        CaseDecision decision = outcome.decision().orElseThrow();
        teller.decided(event.getOrigin(), CaseDecisions.of(event.getOrigin(), principal, decision), timestamp);
    }

    private void begin(LocalDate day, long timestamp) {
        if (control.begin(day)) {
            due.due(day).forEach(key -> apply(key, timestamp, SubjectCases::begin, List.of()));
        }
    }

    private void activate(ReleaseAnnounced announced, long timestamp) {
        CaseLaw before = control.law();
        if (control.activate(announced)) {
            subjects().forEach(key -> apply(key, timestamp, (cases, row) -> cases.activate(row, before), List.of()));
        }
    }

    /** All of them: a case is what the release in force makes of its facts, also one that another release would have led elsewhere. */
    private List<String> subjects() {
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, SubjectCaseRow> all = rows.all()) {
            all.forEachRemaining(entry -> keys.add(entry.key));
        }
        return keys;
    }

    /** @param events what the row keeps of the event when it is accepted */
    private CaseOutcome apply(
            String key, long timestamp, BiFunction<SubjectCases, SubjectRow, Step> event, List<SubjectEvent> events) {
        SubjectCaseRow stored = Optional.ofNullable(rows.get(key)).orElse(NOTHING);
        SubjectRow before = SubjectCaseMapping.toDomain(stored);
        Step step = event.apply(new SubjectCases(Subject.parse(key), control.law(), control.day()), before);
        if (!step.row().equals(before)) {
            List<SubjectEvent> acts = new ArrayList<>(stored.getActs());
            if (step.row().facts().acts().size() > acts.size()) {
                acts.addAll(events);
            }
            rows.put(key, SubjectCaseMapping.toContract(step.row(), acts));
        }
        teller.tell(key, step.outcome(), timestamp);
        return step.outcome();
    }
}
