package org.assay.domain.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assay.domain.model.Basis;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.TestItemDef;

/**
 * Laboratories whose reports count as withdrawn (检验机构失信): standing orders, folded in the order of the journal. An order
 * covers items and days of conclusion; what is lifted is taken out of it.
 *
 * @param orders how many orders were heard, those without effect too
 */
public record Sanctions(int orders, List<Sanction> sanctions) {
    /** No order yet. */
    public static final Sanctions NONE = new Sanctions(0, List.of());

    /** What an order covers. */
    public record Scope(Set<String> items, LocalDate from, LocalDate to) {
        public Scope {
            items = Set.copyOf(items);
        }

        boolean covers(LocalDate day, String item) {
            return (from == null || (day != null && !day.isBefore(from)))
                    && (to == null || (day != null && !day.isAfter(to)))
                    && (items.isEmpty() || items.contains(item));
        }

        private Scope by(ReferenceRelease release) {
            var codes = new TreeSet<String>();
            items.forEach(item -> codes.add(code(item, release)));
            return new Scope(codes, from, to);
        }
    }

    /** A sanction and what of it was lifted. */
    public record Sanction(String id, String lab, Scope scope, List<Scope> lifted) {
        public Sanction {
            lifted = List.copyOf(lifted);
        }

        private boolean stands() {
            Scope whole = new Scope(Set.of(), null, null);
            return !lifted.contains(whole) && !lifted.contains(scope);
        }

        private boolean takesBack(LocalDate day, List<String> items, ReferenceRelease release) {
            Scope what = scope.by(release);
            List<Scope> without = lifted.stream().map(lift -> lift.by(release)).toList();
            return items.stream()
                    .anyMatch(item ->
                            what.covers(day, item) && without.stream().noneMatch(lift -> lift.covers(day, item)));
        }
    }

    public Sanctions {
        sanctions = List.copyOf(sanctions);
    }

    /** A laboratory is sanctioned. An id that is taken has no effect. */
    public Sanctions sanctioned(String id, String lab, Scope scope) {
        if (sanctions.stream().anyMatch(known -> known.id().equals(id))) {
            return new Sanctions(orders + 1, sanctions);
        }
        var all = new ArrayList<>(sanctions);
        all.add(new Sanction(id, lab, scope, List.of()));
        return new Sanctions(orders + 1, all);
    }

    /** A sanction is lifted, in whole or in part. An id that nobody knows has no effect. */
    public Sanctions lifted(String id, Scope scope) {
        var all = new ArrayList<Sanction>();
        for (Sanction known : sanctions) {
            var lifts = new ArrayList<>(known.lifted());
            if (known.id().equals(id)) {
                lifts.add(scope);
            }
            all.add(new Sanction(known.id(), known.lab(), known.scope(), lifts));
        }
        return new Sanctions(orders + 1, all);
    }

    /** The laboratories against which an order stands, if only in part. */
    public Set<String> standing() {
        return sanctions.stream()
                .filter(Sanction::stands)
                .map(Sanction::lab)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a report counts as withdrawn. */
    boolean takeBack(ReportFact fact, ReferenceRelease release) {
        if (sanctions.isEmpty() || fact.basis() != Basis.LAB_REPORT) {
            return false;
        }
        return sanctions.stream()
                .anyMatch(sanction -> sanction.lab().equals(fact.by().id())
                        && sanction.takesBack(fact.head().concludedOn(), items(fact, release), release));
    }

    // A report that lists no test is covered by what covers all items.
    private static List<String> items(ReportFact fact, ReferenceRelease release) {
        return fact.tests().isEmpty()
                ? List.of("")
                : fact.tests().stream()
                        .map(test -> test.submitted().test())
                        .map(test -> code(test.code() != null ? test.code() : test.name(), release))
                        .toList();
    }

    private static String code(String codeOrName, ReferenceRelease release) {
        return release.item(codeOrName).map(TestItemDef::code).orElse(codeOrName);
    }
}
