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
    /** Takes a sum. */
    interface Taker {
        void take(int day, Cell cell, Counts counts);
    }

    private final Views views;
    private final Map<Integer, Map<Cell, Counts>> byDay = new TreeMap<>();

    PartialSums(Views views) {
        this.views = views;
    }

    void add(Pending pending) {
        Map<Cell, Counts> sums = byDay.computeIfAbsent(pending.day(), day -> new HashMap<>());
        pending.forEach(views, (cell, counts) -> Contribution.add(sums, cell, counts));
    }

    /** Gives the sums away, the earlier days first. */
    void drain(Taker taker) {
        byDay.forEach((day, sums) -> sums.forEach((cell, counts) -> taker.take(day, cell, counts)));
        byDay.clear();
    }
}
