package org.assay.standalone.cli.rates;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.contract.passrate.DimensionValue;
import org.assay.contract.passrate.PassRateView;
import org.assay.contract.passrate.PeriodKind;
import org.assay.contract.sample.Purpose;

/**
 * Which cells are asked for. What is not said narrows nothing, but for the view and the length of the period, of which there is one
 * each unless all are asked for.
 *
 * @param view id of a view
 * @param purpose sampling purpose
 * @param catalogue codes of product kinds
 * @param region first digits of region codes
 * @param period a period ({@code 2026-Q1}) or a length ({@code quarter})
 * @param isAll every view and every period of which none is named, cells without samples too
 */
record RateQuery(
        Optional<String> view,
        Optional<Purpose> purpose,
        Optional<Set<String>> catalogue,
        Optional<String> region,
        Optional<String> period,
        boolean isAll) {
    static final Comparator<PassRateView> ORDER = Comparator.comparing(PassRateView::getView)
            .thenComparing(PassRateView::getPurpose)
            .thenComparing(PassRateView::getPeriodKind, Comparator.reverseOrder())
            .thenComparing(PassRateView::getPeriod)
            .thenComparing(RateQuery::values);

    /** Whether a cell is asked for. */
    boolean matches(PassRateView cell) {
        return isAskedFor(cell) && (isAll || hasSamples(cell));
    }

    /** The same, whether the cell has samples or not. */
    boolean isAskedFor(PassRateView cell) {
        return ((isAll && view.isEmpty()) || isViewAskedFor(cell))
                && ((isAll && period.isEmpty()) || isPeriodAskedFor(cell))
                && purpose.map(wanted -> cell.getPurpose() == wanted).orElse(true)
                && catalogue
                        .map(codes -> codes.contains(value(cell, "catalogue")))
                        .orElse(true)
                && region.map(prefix -> value(cell, "region").startsWith(prefix))
                        .orElse(true);
    }

    /** The view that is shown. */
    String shownView() {
        return view.orElseGet(() -> {
            if (region.isPresent()) {
                return "catalogue-region";
            }
            return catalogue.isPresent() ? "catalogue" : "domain";
        });
    }

    /** The value of a dimension; empty when the cell does not have it. */
    static String value(PassRateView cell, String dimension) {
        return cell.getDimensions().stream()
                .filter(value -> value.getName().equals(dimension))
                .map(DimensionValue::getValue)
                .findFirst()
                .orElse("");
    }

    /** Whether a cell counts tests and not batches. */
    static boolean isOfTests(PassRateView cell) {
        return cell.getDimensions().stream().anyMatch(value -> value.getName().equals("item"));
    }

    private boolean isViewAskedFor(PassRateView cell) {
        return cell.getView().equals(shownView());
    }

    private boolean isPeriodAskedFor(PassRateView cell) {
        String wanted = period.orElse(PeriodKind.YEAR.name());
        return cell.getPeriod().equals(wanted.toUpperCase(Locale.ROOT))
                || cell.getPeriodKind().name().equalsIgnoreCase(wanted);
    }

    private static boolean hasSamples(PassRateView cell) {
        return cell.getCounts().getBatches() > 0 || cell.getCounts().getTests() > 0;
    }

    private static String values(PassRateView cell) {
        return cell.getDimensions().stream().map(DimensionValue::getValue).collect(Collectors.joining("\t"));
    }
}
