package org.assay.oracle;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.domain.ledger.SampleState;
import org.assay.domain.passrate.Cell;
import org.assay.domain.passrate.Contribution;
import org.assay.domain.passrate.CountedSample;
import org.assay.domain.passrate.Counts;
import org.assay.domain.passrate.View;
import org.assay.domain.passrate.Views;

/** Cells counted anew: every sample into every cell, enterprises as sets. */
final class NaiveCells {
    private final Views views;
    private final Map<Cell, Counts> sums = new HashMap<>();
    private final Map<Cell, Set<String>> enterprises = new HashMap<>();
    private final Map<Cell, Set<String>> failing = new HashMap<>();

    private NaiveCells(Views views) {
        this.views = views;
    }

    static Map<Cell, Counts> of(Collection<SampleState> states, Views views) {
        var cells = new NaiveCells(views);
        states.forEach(cells::count);
        return cells.total();
    }

    private void count(SampleState state) {
        Optional<CountedSample> counted = CountedSample.of(state.sample().key(), state);
        if (counted.isEmpty()) {
            return;
        }
        CountedSample sample = counted.get();
        Contribution.of(sample, views).forEach((cell, counts) -> {
            sums.merge(cell, counts, Counts::plus);
            boolean ofBatches = views.find(cell.view()).orElseThrow().counts() == View.Counted.BATCHES;
            if (ofBatches && sample.enterprise() != null) {
                enterprises.computeIfAbsent(cell, c -> new HashSet<>()).add(sample.enterprise());
                if (sample.failing()) {
                    failing.computeIfAbsent(cell, c -> new HashSet<>()).add(sample.enterprise());
                }
            }
        });
    }

    private Map<Cell, Counts> total() {
        var total = new HashMap<Cell, Counts>();
        sums.forEach((cell, counts) -> total.put(
                cell,
                counts.withEnterprises(
                        enterprises.getOrDefault(cell, Set.of()).size(),
                        failing.getOrDefault(cell, Set.of()).size())));
        return total;
    }
}
