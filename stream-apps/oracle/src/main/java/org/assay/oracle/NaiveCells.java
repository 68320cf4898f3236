package org.assay.oracle;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.assay.domain.ledger.SampleState;
import org.assay.domain.passrate.Cell;
import org.assay.domain.passrate.Contribution;
import org.assay.domain.passrate.CountedSample;
import org.assay.domain.passrate.Counts;
import org.assay.domain.passrate.View;
import org.assay.domain.passrate.Views;

/** Cells counted anew: every sample into every cell, enterprises as sets. */
public final class NaiveCells {
    private final Views views;
    private final Map<Cell, Sum> sums = new HashMap<>();
    private final Map<String, Integer> enterprises = new HashMap<>();

    private static final class Sum {
        private Counts counts = Counts.ZERO;
        private IntSet enterprises;
        private IntSet failing;
    }

    public NaiveCells(Views views) {
        this.views = views;
    }

    /** Counts a sample into those of its cells whose view is wanted. */
    public void count(SampleState state, Predicate<String> wantedViews) {
        Optional<CountedSample> counted = CountedSample.of(state.sample().key(), state);
        if (counted.isEmpty()) {
            return;
        }
        CountedSample sample = counted.get();
        Contribution.of(sample, views).forEach((cell, counts) -> {
            if (wantedViews.test(cell.view())) {
                count(sample, sums.computeIfAbsent(cell, c -> new Sum()), counts, cell.view());
            }
        });
    }

    private void count(CountedSample sample, Sum sum, Counts counts, String view) {
        sum.counts = sum.counts.plus(counts);
        boolean ofBatches = views.find(view).orElseThrow().counts() == View.Counted.BATCHES;
        if (ofBatches && sample.enterprise() != null) {
            int enterprise = enterprises.computeIfAbsent(sample.enterprise(), e -> enterprises.size());
            sum.enterprises = with(sum.enterprises, enterprise);
            if (sample.failing()) {
                sum.failing = with(sum.failing, enterprise);
            }
        }
    }

    /** Gives every cell with what it counts. */
    public void each(BiConsumer<Cell, Counts> taker) {
        sums.forEach((cell, sum) ->
                taker.accept(cell, sum.counts.withEnterprises(size(sum.enterprises), size(sum.failing))));
    }

    private static IntSet with(IntSet set, int enterprise) {
        IntSet added = set == null ? new IntSet() : set;
        added.add(enterprise);
        return added;
    }

    private static int size(IntSet set) {
        return set == null ? 0 : set.size();
    }
}
