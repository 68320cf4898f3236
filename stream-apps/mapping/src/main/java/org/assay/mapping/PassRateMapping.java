package org.assay.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.contract.ledger.CauseKind;
import org.assay.contract.passrate.Assessment;
import org.assay.contract.passrate.DimensionValue;
import org.assay.contract.passrate.PassRateRestated;
import org.assay.contract.passrate.PassRateView;
import org.assay.contract.passrate.PeriodKind;
import org.assay.contract.passrate.ReasonCount;
import org.assay.contract.sample.Purpose;
import org.assay.domain.passrate.Assessed;
import org.assay.domain.passrate.Cell;
import org.assay.domain.passrate.Counts;
import org.assay.domain.passrate.Interval;
import org.assay.domain.passrate.Rate;
import org.assay.domain.passrate.Restating;
import org.assay.domain.passrate.Targets;
import org.assay.domain.passrate.View;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.Target;

/** Cells as they are published. */
public final class PassRateMapping {
    private PassRateMapping() {}

    /** The record of a cell: its counts, rate, intervals and what they say of the target. */
    public static PassRateView of(
            String key,
            View view,
            Cell cell,
            Counts counts,
            ReferenceRelease release,
            LocalDate assessedOn,
            double confidence) {
        Assessed assessed = Assessed.of(view.counts(), counts, Targets.of(release, view, cell), confidence);
        Optional<Interval> wilson = assessed.rate().map(Rate::wilson);
        Optional<Interval> exact = assessed.rate().map(Rate::exact);
        return PassRateView.newBuilder()
                .setCell(key)
                .setView(view.id())
                .setPurpose(Purpose.valueOf(cell.purpose().name()))
                .setDimensions(dimensions(view, cell))
                .setPeriodKind(PeriodKind.valueOf(cell.period().kind().name()))
                .setPeriod(cell.period().text())
                .setCounts(toContract(counts))
                .setRate(assessed.rate().map(Rate::share).orElse(null))
                .setWilsonLower(wilson.map(Interval::lower).orElse(null))
                .setWilsonUpper(wilson.map(Interval::upper).orElse(null))
                .setExactLower(exact.map(Interval::lower).orElse(null))
                .setExactUpper(exact.map(Interval::upper).orElse(null))
                .setConfidence(assessed.confidence())
                .setTarget(assessed.target()
                        .map(target -> target.share().doubleValue())
                        .orElse(null))
                .setTargetId(assessed.target().map(Target::id).orElse(null))
                .setAssessment(Assessment.valueOf(assessed.assessment().name()))
                .setRelease(release.number())
                .setAssessedOn(assessedOn)
                .build();
    }

    /**
     * Key of the record: the cell for its present value, a key of its own for its daily assessment, so that compaction
     * keeps the last of both.
     */
    public static String key(PassRateView view) {
        return view.getAssessedOn() == null ? view.getCell() : view.getCell() + "@assessed";
    }

    /**
     * The record of a version.
     *
     * @param view the cell as the day that publishes it found it
     */
    public static PassRateRestated restated(Restating.Version version, PassRateView view) {
        List<ReasonCount> reasons = new ArrayList<>();
        version.reasons()
                .changes()
                .forEach((cause, changes) -> reasons.add(new ReasonCount(CauseKind.valueOf(cause.name()), changes)));
        return PassRateRestated.newBuilder()
                .setVersion(version.number())
                .setPublishedOn(view.getAssessedOn())
                .setValue(view)
                .setDifference(version.difference() == null ? null : toContract(version.difference()))
                .setReasons(reasons)
                .build();
    }

    private static List<DimensionValue> dimensions(View view, Cell cell) {
        List<DimensionValue> values = new ArrayList<>();
        for (int i = 0; i < cell.values().size(); i++) {
            values.add(new DimensionValue(
                    view.dimensions().get(i).word(), cell.values().get(i)));
        }
        return values;
    }

    private static org.assay.contract.passrate.Counts toContract(Counts counts) {
        return new org.assay.contract.passrate.Counts(
                counts.batches(),
                counts.failingBatches(),
                counts.enterprises(),
                counts.failingEnterprises(),
                counts.provisionalFailures(),
                counts.tests(),
                counts.failingTests(),
                counts.distinctTests(),
                counts.failingDistinctTests());
    }

    /** What a record counts. */
    public static Counts toDomain(org.assay.contract.passrate.Counts counts) {
        return new Counts(
                counts.getBatches(),
                counts.getFailingBatches(),
                counts.getEnterprises(),
                counts.getFailingEnterprises(),
                counts.getProvisionalFailures(),
                counts.getTests(),
                counts.getFailingTests(),
                counts.getDistinctTests(),
                counts.getFailingDistinctTests());
    }
}
