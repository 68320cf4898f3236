package org.assay.domain.passrate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The views that are kept. */
public final class Views {
    private final List<View> all;
    private final Map<String, View> byId = new HashMap<>();
    private final List<View> ofBatches;
    private final List<View> ofTests;
    private final Set<Dimension> batchDimensions = EnumSet.noneOf(Dimension.class);
    private final List<BatchCell> batchCells = new ArrayList<>();

    /**
     * A kind of cell of batches.
     *
     * @param needed what two batches must have in common to fall into one such cell, as bits
     */
    record BatchCell(View view, PeriodKind kind, int needed) {
        /** Whether batches with so much in common share the cell. */
        boolean isShared(int common) {
            return (common & needed) == needed;
        }
    }

    /**
     * Takes views whose ids differ.
     *
     * @throws IllegalArgumentException when two share an id
     */
    public Views(List<View> views) {
        all = List.copyOf(views);
        for (View view : all) {
            if (byId.put(view.id(), view) != null) {
                throw new IllegalArgumentException("two views are called " + view.id());
            }
        }
        ofBatches = counting(View.Counted.BATCHES);
        ofTests = counting(View.Counted.TESTS);
        for (View view : ofBatches) {
            batchDimensions.addAll(view.dimensions());
            view.periods().forEach(kind -> batchCells.add(new BatchCell(view, kind, needed(view, kind))));
        }
    }

    /** All views in the order given. */
    public List<View> all() {
        return all;
    }

    /** A view by its id. */
    public Optional<View> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Equal for views that count alike. Counts kept under other views must not be added to; they are counted anew from
     * the journal.
     */
    public String fingerprint() {
        StringBuilder text = new StringBuilder();
        all.stream()
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .forEach(view -> text.append(view).append('\n'));
        return text.toString();
    }

    List<View> ofBatches() {
        return ofBatches;
    }

    List<View> ofTests() {
        return ofTests;
    }

    /** Reduced to what the views of batches can tell apart, so that a profile of an enterprise stays small. */
    Coordinates reduce(Coordinates at) {
        return at.keeping(batchDimensions);
    }

    /** Every kind of cell that a batch falls into, by view and period. */
    List<BatchCell> batchCells() {
        return batchCells;
    }

    /** What two batches have in common, as bits; nothing when their purposes or years differ. */
    int common(Coordinates a, Coordinates b) {
        if (a.purpose() != b.purpose() || a.month().getYear() != b.month().getYear()) {
            return 0;
        }
        int common = bit(PeriodKind.YEAR);
        if (PeriodKind.QUARTER.isSame(a.month(), b.month())) {
            common |= bit(PeriodKind.QUARTER);
        }
        if (a.month().equals(b.month())) {
            common |= bit(PeriodKind.MONTH);
        }
        for (Dimension dimension : batchDimensions) {
            if (a.value(dimension).equals(b.value(dimension))) {
                common |= 1 << dimension.place();
            }
        }
        return common;
    }

    private static int needed(View view, PeriodKind kind) {
        int needed = bit(kind);
        for (Dimension dimension : view.dimensions()) {
            needed |= 1 << dimension.place();
        }
        return needed;
    }

    private static int bit(PeriodKind kind) {
        return switch (kind) {
            case MONTH -> 1 << Dimension.OF_SAMPLE;
            case QUARTER -> 1 << (Dimension.OF_SAMPLE + 1);
            case YEAR -> 1 << (Dimension.OF_SAMPLE + 2);
        };
    }

    private List<View> counting(View.Counted counted) {
        return all.stream().filter(view -> view.counts() == counted).toList();
    }
}
