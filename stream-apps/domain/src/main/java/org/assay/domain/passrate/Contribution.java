package org.assay.domain.passrate;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a sample adds to which cells. Distinct enterprises are not among it; {@link EnterpriseProfile} knows those. */
public final class Contribution {
    private Contribution() {}

    /** What a sample adds; nothing for null. */
    public static Map<Cell, Counts> of(CountedSample sample, Views views) {
        Map<Cell, Counts> cells = new LinkedHashMap<>();
        if (sample != null) {
            if (sample.batch()) {
                addBatch(cells, sample, views);
            }
            views.ofTests().forEach(view -> view.periods().forEach(kind -> addTests(cells, sample, view, kind)));
        }
        return cells;
    }

    /** By how much a change moves the cells; cells that stay as they are do not appear. */
    public static Map<Cell, Counts> of(SampleChange change, Views views) {
        Map<Cell, Counts> cells = of(change.after(), views);
        of(change.before(), views).forEach((cell, counts) -> add(cells, cell, counts.negated()));
        return cells;
    }

    /** Adds to a sum and leaves nothing where it comes to zero. */
    public static void add(Map<Cell, Counts> sums, Cell cell, Counts counts) {
        sums.merge(cell, counts, (a, b) -> {
            Counts sum = a.plus(b);
            return sum.isZero() ? null : sum;
        });
    }

    private static void addBatch(Map<Cell, Counts> cells, CountedSample sample, Views views) {
        Counts batch = Counts.ofBatch(sample.failing(), sample.provisional());
        for (View view : views.ofBatches()) {
            for (PeriodKind kind : view.periods()) {
                cells.put(view.cell(kind, sample.at()), batch);
            }
        }
    }

    private static void addTests(Map<Cell, Counts> cells, CountedSample sample, View view, PeriodKind kind) {
        for (TestCount test : sample.tests()) {
            cells.merge(
                    view.cell(kind, sample.at(), test), first(test, sample), (sum, first) -> again(sum, test, sample));
        }
    }

    /** The first test of a cell brings its batch along. */
    private static Counts first(TestCount test, CountedSample sample) {
        return Counts.ofBatch(test.failing(), sample.provisional()).plus(Counts.ofTest(test.failing(), test.repeat()));
    }

    /** A batch counts once, and fails once. */
    private static Counts again(Counts sum, TestCount test, CountedSample sample) {
        Counts more = sum.plus(Counts.ofTest(test.failing(), test.repeat()));
        boolean failsNow = test.failing() && sum.failingBatches() == 0;
        return failsNow
                ? more.plus(Counts.ofBatch(true, sample.provisional())).minus(Counts.ofBatch(false, false))
                : more;
    }
}
