package org.assay.scenario.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.domain.alert.AlertChange;
import org.assay.domain.alert.Evidence;
import org.assay.domain.ledger.PartyRole;
import org.assay.domain.model.Sample;
import org.assay.domain.model.Severity;
import org.assay.scenario.shape.Shaped;

/** Alerts: which hold, who is told, what became of them. */
final class AlertCheck {
    private final Findings findings;
    private final Sight sight;
    private final Sample sample;

    AlertCheck(Findings findings, Sight sight, Sample sample) {
        this.findings = findings;
        this.sight = sight;
        this.sample = sample;
    }

    void check(Shaped expect) {
        String kind = expect.text("kind", "");
        String subject = subject(expect);
        List<AlertChange> changes = sight.alerts().stream()
                .filter(change -> change.alert().kind().name().equalsIgnoreCase(kind)
                        && (change.alert().subject().equals(subject) || SubjectActions.isOf(change, sample)))
                .toList();
        Optional<AlertChange> last = held(changes);
        boolean holds = expect.find("holds", Boolean.class).orElse(true);
        findings.note(expect, "kind", last.isPresent() == holds, holds ? kind : "no " + kind, kinds());
        findings.same(
                expect,
                "history",
                () -> changes.stream().map(change -> change.kind().name()).toList());
        last.ifPresent(change -> details(expect, change));
    }

    private void details(Shaped expect, AlertChange change) {
        findings.equal(expect, "rule", String.class, () -> change.alert().rule());
        findings.equal(expect, "severity", Severity.class, () -> change.alert().severity());
        findings.equal(
                expect, "provisional", Boolean.class, () -> change.alert().provisional());
        findings.same(
                expect,
                "addressees",
                () -> change.alert().addressees().stream()
                        .map(addressee -> addressee.role().name())
                        .toList());
        findings.among(
                expect,
                "because",
                () -> change.alert().evidence().stream()
                        .filter(Evidence.OfSample.class::isInstance)
                        .flatMap(of -> ((Evidence.OfSample) of).items().stream())
                        .toList());
    }

    /** The subject is the sample, or the enterprise of a party. */
    private String subject(Shaped expect) {
        return expect.find("of", PartyRole.class)
                .flatMap(role -> Cast.enterprise(sample, role))
                .orElse(sample.key().text());
    }

    private static Optional<AlertChange> held(List<AlertChange> changes) {
        Map<String, AlertChange> last = new LinkedHashMap<>();
        changes.forEach(change -> last.put(change.alert().id(), change));
        return last.values().stream().filter(change -> change.kind().isActive()).findFirst();
    }

    /** All that hold of the sample or its parties, in words. */
    private List<String> kinds() {
        Map<String, AlertChange> last = new LinkedHashMap<>();
        sight.alerts().stream()
                .filter(change -> SubjectActions.isOf(change, sample))
                .forEach(change -> last.put(change.alert().id(), change));
        return last.values().stream()
                .map(change -> change.kind() + " " + change.alert().kind())
                .toList();
    }
}
