package org.assay.domain.passrate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.reference.AlertRule;
import org.assay.domain.reference.CatalogueEntry;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.Target;

/** Which target a cell is measured by. A target is bound to one purpose and one domain and to no other statistic. */
public final class Targets {
    private Targets() {}

    /**
     * The target in force on the last day of the cell's period. Views of tests have none, nor have cells that may hold
     * batches of several domains.
     */
    public static Optional<Target> of(ReferenceRelease release, View view, Cell cell) {
        if (view.counts() != View.Counted.BATCHES) {
            return Optional.empty();
        }
        LocalDate on = cell.period().lastDay();
        return domain(release, view, cell).flatMap(domain -> release.target(cell.purpose(), domain, on));
    }

    /** The views whose cells are assessed when a day begins: those that a rule on rates below target watches. */
    public static Set<String> watchedViews(ReferenceRelease release, LocalDate day) {
        return release.rule(AlertRule.Kind.RATE_BELOW_TARGET, day)
                .map(rule -> Set.copyOf(rule.listParameter("views")))
                .orElse(Set.of());
    }

    private static Optional<ProductDomain> domain(ReferenceRelease release, View view, Cell cell) {
        Optional<ProductDomain> own = value(view, cell, Dimension.DOMAIN).flatMap(Targets::named);
        return own.or(() -> value(view, cell, Dimension.CATALOGUE).flatMap(code -> ofEntry(release, code, cell)))
                .or(() -> value(view, cell, Dimension.CLASS).flatMap(code -> ofEntry(release, code, cell)));
    }

    /** An entry that ended within the period still tells the domain. */
    private static Optional<ProductDomain> ofEntry(ReferenceRelease release, String code, Cell cell) {
        return release.catalogue(code, cell.period().lastDay())
                .or(() -> release.catalogue(code, cell.period().firstDay()))
                .filter(entry -> entry.code().equals(code))
                .map(CatalogueEntry::domain);
    }

    private static Optional<String> value(View view, Cell cell, Dimension dimension) {
        int at = view.dimensions().indexOf(dimension);
        return at < 0 || at >= cell.values().size() || cell.values().get(at).isEmpty()
                ? Optional.empty()
                : Optional.of(cell.values().get(at));
    }

    private static Optional<ProductDomain> named(String name) {
        return Arrays.stream(ProductDomain.values())
                .filter(domain -> domain.name().equals(name))
                .findFirst();
    }
}
