package org.assay.scenario.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.domain.model.Sample;
import org.assay.domain.model.SamplingPurpose;
import org.assay.domain.passrate.Cell;
import org.assay.domain.passrate.Counts;
import org.assay.domain.passrate.Period;
import org.assay.domain.passrate.PeriodKind;
import org.assay.domain.reference.CatalogueEntry;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.scenario.shape.Shaped;

/** Rates, and the versions of closed periods. */
final class RateCheck {
    private static final String CATALOGUE = "catalogue";
    /** The campaign of a story is its own. */
    private static final String CAMPAIGN = "catalogue-campaign";

    private final Findings findings;
    private final Sight sight;
    private final Sample sample;
    private final ReferenceRelease release;

    RateCheck(Findings findings, Sight sight, Sample sample, ReferenceRelease release) {
        this.findings = findings;
        this.sight = sight;
        this.sample = sample;
        this.release = release;
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
        String otherwise =
                period.filter(known -> known.kind() == PeriodKind.YEAR).isPresent() ? CAMPAIGN : CATALOGUE;
        String view = expect.text("view", otherwise);
        SamplingPurpose purpose = expect.find("purpose", SamplingPurpose.class).orElse(sample.purpose());
        List<String> product = expect.has("of") ? expect.list("of", String.class) : List.of(product());
        List<String> of = view.equals(CAMPAIGN)
                ? Stream.concat(product.stream(), Stream.of(sample.campaign())).toList()
                : product;
        return period.map(known -> new Cell(view, purpose, of, known)).filter(sight::isAlone);
    }

    // Asked of the catalogue, so that a sample that no longer counts is looked for where it was.
    private String product() {
        return release.catalogue(sample.catalogue(), sample.sampledOn())
                .map(CatalogueEntry::code)
                .orElse(sample.catalogue());
    }
}
