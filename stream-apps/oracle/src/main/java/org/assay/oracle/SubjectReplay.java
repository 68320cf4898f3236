package org.assay.oracle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.ingress.ReleaseActivated;
import org.assay.contract.ingress.SubjectAction;
import org.assay.contract.ingress.Tick;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.journal.SubjectEvent;
import org.assay.domain.casework.CaseLaw;
import org.assay.domain.casework.SubjectCases;
import org.assay.domain.casework.SubjectRow;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.subject.Subject;
import org.assay.domain.subject.SubjectFact;
import org.assay.mapping.SubjectCaseMapping;
import org.assay.mapping.SubjectMapping;

/**
 * The cases of subjects: actions from the journal of subjects, decided one after the other as if there were no alerts, and then, all
 * at once, the alerts as they were published, which are compared by themselves. Notices are left out: which were sent depends on
 * when an alert was heard of.
 */
public final class SubjectReplay {
    private final Function<ReleaseActivated, ReferenceRelease> releases;
    private final Statements facts;
    private final Map<Integer, CaseLaw> laws = new HashMap<>();
    private final Map<Integer, Standing> partitions = new HashMap<>();
    private final Map<Subject, SubjectRow> rows = new HashMap<>();
    private final Map<String, AlertChanged> alerts = new TreeMap<>();
    private Standing last = new Standing(LocalDate.MIN, CaseLaw.of(ReferenceRelease.of(0, List.of())));

    /** What stands in a partition. */
    private record Standing(LocalDate day, CaseLaw law) {}

    /** @param releases gives the reference release that an activation names */
    public SubjectReplay(Function<ReleaseActivated, ReferenceRelease> releases, Statements facts) {
        this.releases = releases;
        this.facts = facts;
    }

    /** Takes the next event of a partition of the journal of subjects. */
    public void apply(int partition, SubjectEvent event) {
        Standing now = partitions.getOrDefault(partition, none());
        if (event.getPayload() instanceof SubjectAction) {
            act(event, now);
            return;
        }
        Object command = ((Broadcast) event.getPayload()).getCommand();
        if (command instanceof Tick tick && tick.getDay().isAfter(now.day())) {
            now = new Standing(tick.getDay(), now.law());
        } else if (command instanceof ReleaseActivated activated
                && activated.getRelease() > now.law().release().number()) {
            now = new Standing(now.day(), law(activated));
        }
        partitions.put(partition, now);
        last = now;
    }

    private static Standing none() {
        return new Standing(LocalDate.MIN, CaseLaw.of(ReferenceRelease.of(0, List.of())));
    }

    private CaseLaw law(ReleaseActivated activated) {
        return laws.computeIfAbsent(activated.getRelease(), number -> CaseLaw.of(releases.apply(activated)));
    }

    private void act(SubjectEvent event, Standing now) {
        Subject subject = SubjectMapping.subject((SubjectAction) event.getPayload());
        SubjectFact act = SubjectMapping.toDomain(event);
        SubjectRow row = rows.getOrDefault(subject, SubjectRow.EMPTY);
        SubjectCases.Step step = new SubjectCases(subject, now.law(), now.day()).act(row, act);
        rows.put(subject, new SubjectRow(step.row().facts(), null));
        step.outcome()
                .decision()
                .ifPresent(
                        decision -> facts.say(Output.DECISIONS, act.origin().coordinates(), () -> Words.of(decision)));
    }

    /** Takes an alert as it was published; of one alert the newest counts. */
    public void hear(AlertChanged alert) {
        if (!SubjectCaseMapping.subjects(alert).isEmpty()) {
            alerts.merge(
                    alert.getAlertId(),
                    alert,
                    (known, other) -> other.getVersion() > known.getVersion() ? other : known);
        }
    }

    /** Says what holds of every case. */
    public void end() {
        alerts.values()
                .forEach(alert -> SubjectCaseMapping.heard(alert)
                        .ifPresent(heard -> SubjectCaseMapping.subjects(alert)
                                .forEach(subject -> rows.compute(
                                        subject,
                                        (of, row) -> cases(of)
                                                .hear(row == null ? SubjectRow.EMPTY : row, heard)
                                                .row()))));
        rows.forEach((subject, row) -> cases(subject)
                .begin(new SubjectRow(row.facts(), null))
                .row()
                .known()
                .ifPresent(known -> facts.say(Output.CASES, known.id(), () -> Words.ofSubject(known))));
    }

    private SubjectCases cases(Subject subject) {
        return new SubjectCases(subject, last.law(), last.day());
    }
}
