package org.assay.scenario.run;

import java.util.List;
import java.util.Optional;
import org.assay.domain.ledger.SampleState;
import org.assay.domain.model.Sample;
import org.assay.domain.model.SamplingPurpose;
import org.assay.domain.passrate.Cell;
import org.assay.domain.passrate.Counts;
import org.assay.domain.passrate.Period;
import org.assay.scenario.shape.Shaped;

/** Rates, and the versions of closed periods. */
final class RateCheck {
    private static final String VIEW = "catalogue";

    private final Findings findings;
    private final Sight sight;
    private final Sample sample;

    RateCheck(Findings findings, Sight sight, Sample sample) {
        this.findings = findings;
        this.sight = sight;
        this.sample = sample;
    }

    void rate(Shaped expect) {
        cell(expect).ifPresent(cell -> {
            Counts counts = sight.rate(cell);
            counts(expect, counts);
            findings.number(expect, "provisional", counts::provisionalFailures);
            findings.number(expect, "enterprises", counts::enterprises);
            findings.number(expect, "failingEnterprises", counts::failingEnterprises);
        });
    }

    void versions(Shaped expect) {
        cell(expect).ifPresent(cell -> {
            List<Sight.Version> versions = sight.versions(cell);
            findings.number(expect, "versions", versions::size);
            Optional<Sight.Version> last = versions.stream().reduce((before, next) -> next);
            last.ifPresent(version -> {
                counts(expect, version.counts());
                findings.same(expect, "because", version::reasons);
            });
        });
    }

    private void counts(Shaped expect, Counts counts) {
        findings.number(expect, "batches", counts::batches);
        findings.number(expect, "failing", counts::failingBatches);
    }

    private Optional<Cell> cell(Shaped expect) {
        Optional<Period> period = expect.text("period").flatMap(Period::parse);
        findings.there(expect, "period", "2026, 2026-Q1, 2026-03", period, expect.text("period", ""));
        List<String> of = expect.has("of") ? expect.list("of", String.class) : List.of(product());
        SamplingPurpose purpose = expect.find("purpose", SamplingPurpose.class).orElse(sample.purpose());
        return period.map(known -> new Cell(expect.text("view", VIEW), purpose, of, known));
    }

    private String product() {
        return sight.sample(sample.key())
                .map((SampleState state) -> state.dimensions().catalogueCode())
                .orElse(sample.catalogue());
    }
}
