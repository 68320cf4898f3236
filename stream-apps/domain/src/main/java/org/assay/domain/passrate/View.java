package org.assay.domain.passrate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assay.domain.model.SamplingPurpose;

/**
 * A table of rates: what it counts, broken down by what, over which periods. Configuration, not code.
 *
 * @param id lower-case words with hyphens
 * @param dimensions in the order in which a cell names them
 * @param periods at least one
 */
public record View(String id, List<Dimension> dimensions, List<PeriodKind> periods, Counted counts) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** What is counted. */
    public enum Counted {
        /** 批次: samples and the enterprises that made them. */
        BATCHES,
        /** 项次: tests of single items that were judged again. */
        TESTS
    }

    /** What is wrong with a view. */
    public enum Fault {
        /** The id is not of lower-case words with hyphens. */
        ID,
        /** No dimension. */
        NO_DIMENSION,
        /** A dimension is named twice. */
        DIMENSION_TWICE,
        /** A dimension of tests where batches are counted. */
        TEST_DIMENSION,
        /** No period. */
        NO_PERIOD,
        /** A period is named twice. */
        PERIOD_TWICE
    }

    public View {
        dimensions = List.copyOf(dimensions);
        periods = List.copyOf(periods);
        List<Fault> faults = faults(id, dimensions, periods, counts);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("view " + id + ": " + faults);
        }
    }

    /** Everything that is wrong with what is to become a view; empty when it may. */
    public static List<Fault> faults(String id, List<Dimension> dimensions, List<PeriodKind> periods, Counted counts) {
        List<Fault> faults = new ArrayList<>();
        if (!ID.matcher(id).matches()) {
            faults.add(Fault.ID);
        }
        if (dimensions.isEmpty()) {
            faults.add(Fault.NO_DIMENSION);
        }
        if (dimensions.stream().distinct().count() < dimensions.size()) {
            faults.add(Fault.DIMENSION_TWICE);
        }
        if (counts == Counted.BATCHES && dimensions.stream().anyMatch(Dimension::isOfTest)) {
            faults.add(Fault.TEST_DIMENSION);
        }
        if (periods.isEmpty()) {
            faults.add(Fault.NO_PERIOD);
        }
        if (periods.stream().distinct().count() < periods.size()) {
            faults.add(Fault.PERIOD_TWICE);
        }
        return faults;
    }

    /** What the keys of all its cells begin with. */
    public String beginning() {
        return id + Cell.BAR;
    }

    /** What the keys of its cells of a purpose and period begin with. */
    String beginning(SamplingPurpose purpose, Period period) {
        return new Cell(id, purpose, List.of(), period).text() + Cell.BAR;
    }

    /** The cell of a batch. */
    Cell cell(PeriodKind kind, Coordinates at) {
        List<String> values = new ArrayList<>(dimensions.size());
        for (Dimension dimension : dimensions) {
            values.add(at.value(dimension));
        }
        return new Cell(id, at.purpose(), values, Period.of(kind, at.month()));
    }

    /** The cell of a test. */
    Cell cell(PeriodKind kind, Coordinates at, TestCount test) {
        List<String> values = new ArrayList<>(dimensions.size());
        for (Dimension dimension : dimensions) {
            values.add(
                    switch (dimension) {
                        case ITEM -> test.item();
                        case LIMIT -> test.limit();
                        default -> at.value(dimension);
                    });
        }
        return new Cell(id, at.purpose(), values, Period.of(kind, at.month()));
    }
}
