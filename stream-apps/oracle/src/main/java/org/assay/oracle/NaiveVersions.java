package org.assay.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.assay.domain.ledger.Cause;
import org.assay.domain.model.SampleKey;
import org.assay.domain.passrate.Cell;
import org.assay.domain.passrate.Closing;
import org.assay.domain.passrate.Contribution;
import org.assay.domain.passrate.CountedSample;
import org.assay.domain.passrate.Counts;
import org.assay.domain.passrate.View;
import org.assay.domain.passrate.Views;
import org.assay.domain.reference.ReferenceRelease;

/** The versions of closed periods: day by day, each cell counted anew from the samples that lie in it. */
public final class NaiveVersions {
    /**
     * A version as it should be published.
     *
     * @param before counts of the version before; null in the first
     */
    public record Version(
            int number,
            LocalDate publishedOn,
            ReferenceRelease release,
            Counts counts,
            Counts before,
            Map<Cause.Kind, Long> reasons) {}

    /** A sample and what it adds to a cell. */
    private record InCell(CountedSample sample, Counts counts) {}

    /** Takes a version. */
    public interface Taker {
        void take(Cell cell, Version version);
    }

    private final Views views;
    private final Closing closing;
    private final Map<Cell, Map<SampleKey, InCell>> samples = new HashMap<>();
    private final Map<Cell, Version> last = new HashMap<>();
    private final Map<Cell, Map<Cause.Kind, Long>> reasons = new HashMap<>();

    public NaiveVersions(Views views, Closing closing) {
        this.views = views;
        this.closing = closing;
    }

    /**
     * Goes through the days.
     *
     * @param moved what moved after each day had begun and before the next; before the first under {@link LocalDate#MIN}
     * @param begun every day that began, with the release in force then
     */
    public void each(Map<LocalDate, List<Moved>> moved, SortedMap<LocalDate, ReferenceRelease> begun, Taker taker) {
        LocalDate before = LocalDate.MIN;
        for (LocalDate day : begun.keySet()) {
            Set<Cell> touched = new HashSet<>();
            for (Moved sample : moved.getOrDefault(before, List.of())) {
                move(sample, before, touched);
            }
            for (Cell cell : new ArrayList<>(samples.keySet())) {
                if (isClosed(cell, day) && !isClosed(cell, before)) {
                    touched.add(cell);
                }
            }
            for (Cell cell : touched) {
                if (isClosed(cell, day)) {
                    publish(cell, day, begun.get(day), taker);
                }
            }
            reasons.clear();
            before = day;
        }
    }

    private boolean isClosed(Cell cell, LocalDate day) {
        return !day.isBefore(cell.period().lastDay().plusDays(closing.days()));
    }

    private void move(Moved moved, LocalDate on, Set<Cell> touched) {
        for (Cell cell : Contribution.of(moved.before(), views).keySet()) {
            samples.get(cell).remove(moved.key());
            touched.add(cell);
        }
        Contribution.of(moved.after(), views).forEach((cell, counts) -> {
            samples.computeIfAbsent(cell, none -> new HashMap<>()).put(moved.key(), new InCell(moved.after(), counts));
            touched.add(cell);
        });
        moved.changes()
                .forEach(change -> Contribution.of(change, views).forEach((cell, counts) -> {
                    if (isClosed(cell, on)) {
                        reasons.computeIfAbsent(cell, none -> new HashMap<>()).merge(moved.cause(), 1L, Long::sum);
                    }
                }));
    }

    private void publish(Cell cell, LocalDate day, ReferenceRelease release, Taker taker) {
        Counts counts = count(cell);
        Version known = last.get(cell);
        if (!counts.equals(known == null ? Counts.ZERO : known.counts())) {
            Version version = new Version(
                    known == null ? 1 : known.number() + 1,
                    day,
                    release,
                    counts,
                    known == null ? null : known.counts(),
                    Map.copyOf(reasons.getOrDefault(cell, Map.of())));
            last.put(cell, version);
            taker.take(cell, version);
        }
    }

    private Counts count(Cell cell) {
        Counts sum = Counts.ZERO;
        Set<String> enterprises = new HashSet<>();
        Set<String> failing = new HashSet<>();
        boolean ofBatches = views.find(cell.view()).orElseThrow().counts() == View.Counted.BATCHES;
        for (InCell in : samples.get(cell).values()) {
            sum = sum.plus(in.counts());
            if (ofBatches && in.sample().enterprise() != null) {
                enterprises.add(in.sample().enterprise());
                if (in.sample().failing()) {
                    failing.add(in.sample().enterprise());
                }
            }
        }
        return sum.withEnterprises(enterprises.size(), failing.size());
    }
}
