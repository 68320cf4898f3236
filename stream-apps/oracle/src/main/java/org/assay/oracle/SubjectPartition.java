package org.assay.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.alert.SubjectAlert;
import org.assay.contract.ingress.ReleaseActivated;
import org.assay.contract.ingress.SubjectAction;
import org.assay.contract.ingress.Tick;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.journal.DayBegun;
import org.assay.contract.journal.SubjectEvent;
import org.assay.domain.casework.CaseLaw;
import org.assay.domain.casework.CaseStatus;
import org.assay.domain.casework.SubjectCases;
import org.assay.domain.casework.SubjectRow;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.subject.Subject;
import org.assay.domain.subject.SubjectFact;
import org.assay.domain.subject.SubjectKind;
import org.assay.mapping.SubjectCaseMapping;
import org.assay.mapping.SubjectMapping;

/** One partition of the cases of subjects: day by day, first what the day finds in every case, then all that was told on it. */
final class SubjectPartition {
    private final Function<ReleaseActivated, ReferenceRelease> releases;
    private final Statements facts;
    private final SortedMap<LocalDate, List<Runnable>> days = new TreeMap<>();
    /** The day that has begun at each task of alerting. */
    private final Map<Integer, LocalDate> behind = new HashMap<>();

    private final Map<Subject, SubjectRow> rows = new HashMap<>();
    private LocalDate journalDay = LocalDate.MIN;
    private LocalDate day = LocalDate.MIN;
    private CaseLaw law = CaseLaw.of(ReferenceRelease.of(0, List.of()));

    SubjectPartition(Function<ReleaseActivated, ReferenceRelease> releases, Statements facts) {
        this.releases = releases;
        this.facts = facts;
        on(LocalDate.MIN);
    }

    private List<Runnable> on(LocalDate which) {
        return days.computeIfAbsent(which, none -> new ArrayList<>());
    }

    void apply(SubjectEvent event) {
        if (event.getPayload() instanceof SubjectAction) {
            on(journalDay).add(() -> act(event));
            return;
        }
        Object command = ((Broadcast) event.getPayload()).getCommand();
        if (command instanceof Tick tick && tick.getDay().isAfter(journalDay)) {
            journalDay = tick.getDay();
            on(journalDay);
        } else if (command instanceof ReleaseActivated activated) {
            on(journalDay).add(() -> activate(activated));
        }
    }

    void hear(String key, SubjectAlert told) {
        LocalDate known = behind.getOrDefault(told.getSource(), LocalDate.MIN);
        if (told.getTold() instanceof AlertChanged alert) {
            on(known).add(() -> hear(Subject.parse(key), alert));
        } else {
            LocalDate begun = ((DayBegun) told.getTold()).getDay();
            behind.put(told.getSource(), begun.isAfter(known) ? begun : known);
        }
    }

    void end() {
        days.forEach((next, events) -> {
            if (next.isAfter(day)) {
                day = next;
                begin();
            }
            events.forEach(Runnable::run);
        });
        rows.values()
                .forEach(row -> row.known()
                        .filter(known -> !Published.isOfNothing(known))
                        .ifPresent(known -> facts.say(Output.CASES, known.id(), () -> Words.ofSubject(known))));
    }

    /** A day that begins finds nothing to do in a case that has ended. */
    private void begin() {
        rows.replaceAll((subject, row) -> row.known()
                .filter(known -> known.status() == CaseStatus.OPEN)
                .map(open -> told(cases(subject).begin(row)))
                .orElse(row));
    }

    private SubjectRow told(SubjectCases.Step step) {
        step.outcome()
                .notices()
                .forEach(notice -> facts.say(
                        Output.CASE_NOTICES, Words.step(step.outcome().after().id(), notice), () -> Words.of(notice)));
        return step.row();
    }

    private void activate(ReleaseActivated activated) {
        if (activated.getRelease() <= law.release().number()) {
            return;
        }
        CaseLaw before = law;
        law = CaseLaw.of(releases.apply(activated));
        rows.replaceAll((subject, row) -> cases(subject).activate(row, before).row());
    }

    private void act(SubjectEvent event) {
        Subject subject = SubjectMapping.subject((SubjectAction) event.getPayload());
        SubjectFact act = SubjectMapping.toDomain(event);
        SubjectCases.Step step = cases(subject).act(row(subject), act);
        rows.put(subject, step.row());
        step.outcome()
                .decision()
                .ifPresent(
                        decision -> facts.say(Output.DECISIONS, act.origin().coordinates(), () -> Words.of(decision)));
    }

    private void hear(Subject subject, AlertChanged alert) {
        if (subject.kind() == SubjectKind.PRODUCT && !subject.key().equals(alert.getProductKey())) {
            rows.put(
                    subject,
                    cases(subject).forget(row(subject), alert.getAlertId()).row());
            return;
        }
        SubjectCaseMapping.heard(alert)
                .ifPresent(heard -> rows.put(
                        subject, cases(subject).hear(row(subject), heard).row()));
    }

    private SubjectRow row(Subject subject) {
        return rows.getOrDefault(subject, SubjectRow.EMPTY);
    }

    private SubjectCases cases(Subject subject) {
        return new SubjectCases(subject, law, day);
    }
}
