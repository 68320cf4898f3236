package org.assay.passrate.processor;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.assay.domain.passrate.Cell;
import org.assay.domain.passrate.Contribution;
import org.assay.domain.passrate.Counts;
import org.assay.domain.passrate.Views;
import org.assay.passrate.codec.Pending;

/** Sums by day and cell since they were last sent on. On the heap only: {@link SlotLog} holds what they are made of. */
final class PartialSums {
    private final Views views;
    private final Map<Integer, Map<Cell, Counts>> byDay = new TreeMap<>();

    PartialSums(Views views) {
        this.views = views;
    }

    void add(Pending pending) {
        pending.forEach(
                views,
                (day, cell, counts) ->
                        Contribution.add(byDay.computeIfAbsent(day, sums -> new HashMap<>()), cell, counts));
    }

    /** Gives the sums away, the earlier days first. */
    void drain(Pending.Taker taker) {
        byDay.forEach((day, sums) -> sums.forEach((cell, counts) -> taker.take(day, cell, counts)));
        byDay.clear();
    }
}
