package org.assay.domain.passrate;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assay.domain.model.SamplingPurpose;
import org.assay.domain.passrate.View.Counted;

/** Samples and views to count. */
final class Samples {
    static final Views VIEWS = new Views(List.of(
            view("domain", Counted.BATCHES, Dimension.DOMAIN),
            new View(
                    "catalogue",
                    List.of(Dimension.CATALOGUE),
                    List.of(PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR),
                    Counted.BATCHES),
            view("catalogue-region", Counted.BATCHES, Dimension.CATALOGUE, Dimension.REGION),
            view("item", Counted.TESTS, Dimension.CATALOGUE, Dimension.ITEM, Dimension.LIMIT)));

    private Samples() {}

    static View view(String id, Counted counted, Dimension... dimensions) {
        return new View(id, List.of(dimensions), List.of(PeriodKind.YEAR), counted);
    }

    static Coordinates at(String month, Map<Dimension, String> values) {
        List<String> all = new ArrayList<>(Collections.nCopies(Dimension.OF_SAMPLE, ""));
        values.forEach((dimension, value) -> all.set(dimension.place(), value));
        return new Coordinates(SamplingPurpose.SUPERVISION, YearMonth.parse(month), all);
    }

    static CountedSample kettle(String month, String enterprise, boolean failing, TestCount... tests) {
        return CountedSample.batch(
                at(
                        month,
                        Map.of(
                                Dimension.DOMAIN,
                                "CONSUMER",
                                Dimension.CATALOGUE,
                                "kettle",
                                Dimension.REGION,
                                "331100")),
                enterprise,
                failing,
                failing,
                List.of(tests));
    }

    static Cell cell(String view, String period, String... values) {
        return new Cell(
                view,
                SamplingPurpose.SUPERVISION,
                List.of(values),
                Period.parse(period).orElseThrow());
    }
}
