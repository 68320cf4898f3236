package org.assay.scenario.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.ingress.SubjectAction;
import org.assay.contract.journal.SubjectEvent;
import org.assay.domain.alert.AlertChange;
import org.assay.domain.casework.CaseLaw;
import org.assay.domain.casework.SubjectCases;
import org.assay.domain.casework.SubjectRow;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.subject.Subject;
import org.assay.mapping.AlertMapping;
import org.assay.mapping.SubjectCaseMapping;
import org.assay.mapping.SubjectMapping;

/** The cases of enterprises, areas, products and alerts, folded from what offices do and what alerts say. */
final class SubjectFold {
    private final Map<Subject, SubjectRow> rows = new LinkedHashMap<>();
    private final List<Sight.Sent> sent = new ArrayList<>();
    private CaseLaw law;
    private LocalDate day = LocalDate.MIN;

    SubjectFold(ReferenceRelease release) {
        law = CaseLaw.of(release);
    }

    Ruling acted(SubjectEvent event) {
        Subject subject = SubjectMapping.subject((SubjectAction) event.getPayload());
        return CaseFold.ruling(apply(subject, (cases, row) -> cases.act(row, SubjectMapping.toDomain(event)))
                .outcome()
                .decision()
                .orElseThrow());
    }

    void hear(AlertChange change) {
        AlertChanged said = AlertMapping.toContract(change);
        SubjectCaseMapping.heard(said)
                .ifPresent(alert -> SubjectCaseMapping.subjects(said)
                        .forEach(subject -> apply(subject, (cases, row) -> cases.hear(row, alert))));
    }

    void begins(LocalDate next) {
        day = next;
        List.copyOf(rows.keySet()).forEach(subject -> apply(subject, SubjectCases::begin));
    }

    void activates(ReferenceRelease release) {
        CaseLaw before = law;
        law = CaseLaw.of(release);
        List.copyOf(rows.keySet()).forEach(subject -> apply(subject, (cases, row) -> cases.activate(row, before)));
    }

    Map<String, Sight.CaseFile> cases() {
        Map<String, Sight.CaseFile> files = new LinkedHashMap<>();
        rows.values().stream()
                .flatMap(row -> row.known().stream())
                .forEach(known -> files.put(known.id(), Sight.CaseFile.of(known)));
        return files;
    }

    List<Sight.Sent> sent() {
        return List.copyOf(sent);
    }

    private SubjectCases.Step apply(Subject subject, BiFunction<SubjectCases, SubjectRow, SubjectCases.Step> event) {
        SubjectCases.Step step =
                event.apply(new SubjectCases(subject, law, day), rows.getOrDefault(subject, SubjectRow.EMPTY));
        rows.put(subject, step.row());
        step.outcome()
                .notices()
                .forEach(notice -> sent.add(CaseFold.sent(step.outcome().after().id(), notice)));
        return step;
    }
}
