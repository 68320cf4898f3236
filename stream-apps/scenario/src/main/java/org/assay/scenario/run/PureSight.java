package org.assay.scenario.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assay.contract.ingress.RiskAssessed;
import org.assay.contract.ingress.SubjectAction;
import org.assay.contract.journal.SubjectEvent;
import org.assay.domain.alert.AlertChange;
import org.assay.domain.alert.RiskAssessment;
import org.assay.domain.ledger.LedgerEvent;
import org.assay.domain.ledger.LedgerRow;
import org.assay.domain.ledger.Outcome;
import org.assay.domain.ledger.SampleState;
import org.assay.domain.ledger.VerdictChange;
import org.assay.domain.model.SampleKey;
import org.assay.domain.passrate.Cell;
import org.assay.domain.passrate.Counts;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.rulepack.Harm;
import org.assay.domain.rulepack.Probability;
import org.assay.domain.sharing.SharedChange;
import org.assay.mapping.SubjectMapping;
import org.assay.oracle.Moved;
import org.assay.oracle.NaiveCells;
import org.assay.oracle.NaiveVersions;
import org.assay.scenario.story.SharedAs;

/** What is to be seen of a pure world: folds of the changes of verdicts, and counts of what holds. */
final class PureSight implements Sight {
    private final Law law;
    private final Map<SampleKey, LedgerRow> rows;
    private final Map<LocalDate, List<Moved>> moved = new HashMap<>();
    private final SortedMap<LocalDate, ReferenceRelease> begun = new TreeMap<>();
    private final AlertFold alerts;
    private final Map<SampleKey, SharedAs> shared = new HashMap<>();

    private final CaseFold cases;
    private final SubjectFold subjects;
    private LocalDate day = LocalDate.MIN;
    private ReferenceRelease release;

    PureSight(Law law, Map<SampleKey, LedgerRow> rows, ReferenceRelease release) {
        this.law = law;
        this.rows = rows;
        this.release = release;
        this.cases = new CaseFold(release);
        this.subjects = new SubjectFold(release);
        this.alerts = new AlertFold(law.releases());
    }

    void changes(VerdictChange change) {
        LocalDate known = day.equals(LocalDate.MIN) ? null : day;
        alerts.take(change, known).forEach(subjects::hear);
        cases.changes(change);
        Moved sample = Moved.of(change);
        if (sample.isCounted()) {
            moved.computeIfAbsent(day, none -> new ArrayList<>()).add(sample);
        }
        SharedChange.of(change)
                .ifPresent(seen ->
                        shared.put(change.key(), SharedAs.valueOf(seen.status().name())));
    }

    /** An event on a sample and what the ledger made of it; answers what its case decides instead, if it is the one to decide. */
    Optional<Ruling> takes(LedgerEvent said, Outcome outcome) {
        // An action is passed on before the change of verdict that it brings.
        Optional<Ruling> ruling =
                said instanceof LedgerEvent.Acted acted && outcome.decision() instanceof Outcome.Decision.Accepted
                        ? cases.acted(acted)
                        : Optional.empty();
        outcome.change().ifPresent(this::changes);
        return ruling;
    }

    void begins(LocalDate next) {
        day = next;
        begun.put(next, release);
        cases.begins(next);
        subjects.begins(next);
    }

    void activates(ReferenceRelease next) {
        release = next;
        cases.activates(next);
        subjects.activates(next);
    }

    /** An office acted on something that is no single sample. */
    Ruling takes(SubjectEvent event) {
        SubjectAction said = (SubjectAction) event.getPayload();
        if (said.getAction() instanceof RiskAssessed risk) {
            alerts.take(
                            SubjectMapping.subject(said).key(),
                            new RiskAssessment(
                                    event.getOrigin().toString(),
                                    said.getActedOn(),
                                    Harm.valueOf(risk.getHarm().name()),
                                    Probability.valueOf(risk.getProbability().name())))
                    .forEach(subjects::hear);
        }
        return subjects.acted(event);
    }

    @Override
    public Optional<SampleState> sample(SampleKey key) {
        return Optional.ofNullable(rows.get(key)).flatMap(LedgerRow::state);
    }

    @Override
    public List<AlertChange> alerts() {
        return alerts.changes();
    }

    @Override
    public SharedAs shared(SampleKey key) {
        return shared.getOrDefault(key, SharedAs.NONE);
    }

    @Override
    public boolean isAlone(Cell cell) {
        return true;
    }

    @Override
    public Counts rate(Cell cell) {
        var cells = new NaiveCells(law.views());
        rows.values().forEach(row -> row.state().ifPresent(state -> cells.count(state, cell.view()::equals)));
        var found = new Counts[] {Counts.ZERO};
        cells.each((other, counts) -> found[0] = other.equals(cell) ? counts : found[0]);
        return found[0];
    }

    @Override
    public List<Version> versions(Cell cell) {
        List<Version> versions = new ArrayList<>();
        new NaiveVersions(law.views(), law.closing()).each(moved, begun, (other, version) -> {
            if (other.equals(cell)) {
                List<String> reasons = version.reasons().keySet().stream()
                        .map(Enum::name)
                        .sorted()
                        .toList();
                versions.add(new Version(version.number(), version.counts(), reasons));
            }
        });
        return versions;
    }

    @Override
    public Map<String, CaseFile> cases() {
        Map<String, CaseFile> all = new LinkedHashMap<>(cases.cases());
        all.putAll(subjects.cases());
        return all;
    }

    @Override
    public List<Sent> notices() {
        return Stream.concat(cases.sent().stream(), subjects.sent().stream()).toList();
    }
}
