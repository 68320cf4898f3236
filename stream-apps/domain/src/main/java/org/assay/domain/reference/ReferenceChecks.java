package org.assay.domain.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assay.domain.judgement.Comparison;

/** What must be true of the rows of a release together. Everything found is reported, in the order of the rows. */
public final class ReferenceChecks {

    /** Levels of classes that a lookup climbs; the published catalogues have at most four. */
    static final int MAX_LEVELS = 8;

    private static final Pattern PRINCIPAL = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern REGION_CODE = Pattern.compile("[1-9][0-9]{5}");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> products;
    private final Set<String> items;
    private final Set<String> regions;

    private ReferenceChecks(List<ReferenceRow> rows) {
        products = keys(rows, ReferenceTable.CATALOGUE);
        items = keys(rows, ReferenceTable.ITEM);
        regions = keys(rows, ReferenceTable.REGION);
    }

    /** Findings over the rows that hold in one release. */
    public static List<Finding> check(Collection<? extends ReferenceRow> rows) {
        List<ReferenceRow> sorted = rows.stream()
                .sorted((a, b) -> RowKey.of(a).compareTo(RowKey.of(b)))
                .collect(Collectors.toList());
        ReferenceChecks checks = new ReferenceChecks(sorted);
        checks.intervals(sorted);
        sorted.forEach(checks::row);
        checks.classCycles(sorted);
        checks.ids(sorted);
        checks.names(
                NameIndex.ambiguous(ReferenceNames.catalogue(of(sorted, CatalogueEntry.class))),
                ReferenceChecks::isClassOf);
        checks.names(NameIndex.ambiguous(ReferenceNames.items(of(sorted, TestItemDef.class))), (a, b) -> false);
        return List.copyOf(checks.findings);
    }

    /** Whether a later release may replace one version of a row by another. */
    public static boolean mayReplace(ReferenceRow older, ReferenceRow newer) {
        return older.fixedPart().equals(newer.fixedPart());
    }

    private void intervals(List<ReferenceRow> sorted) {
        Map<String, ReferenceRow> previous = new HashMap<>();
        for (ReferenceRow row : sorted) {
            if (row.effectiveTo() != null && row.effectiveTo().isBefore(row.effectiveFrom())) {
                find(
                        Finding.Code.END_BEFORE_START,
                        row,
                        null,
                        "effectiveTo",
                        row.effectiveFrom().toString(),
                        row.effectiveTo().toString());
                continue;
            }
            ReferenceRow before = previous.put(row.table() + "/" + row.naturalKey(), row);
            if (before != null && before.overlaps(row)) {
                String end = before.effectiveTo() == null
                        ? "-"
                        : before.effectiveTo().toString();
                find(Finding.Code.OVERLAP, row, before, "effectiveFrom", row.naturalKey(), end);
            }
        }
    }

    private void row(ReferenceRow row) {
        if (row instanceof CatalogueEntry entry) {
            if (!entry.isTopLevel() && !products.contains(entry.classCode())) {
                find(Finding.Code.UNKNOWN_CLASS, row, null, "class", entry.classCode());
            }
        } else if (row instanceof TestItemDef item) {
            if (!TestItemDef.ITEM_CLASSES.contains(item.itemClass())) {
                String known = String.join(", ", new TreeSet<>(TestItemDef.ITEM_CLASSES));
                find(Finding.Code.UNKNOWN_ITEM_CLASS, row, null, "itemClass", item.itemClass(), known);
            }
        } else if (row instanceof LimitRule limit) {
            limit(limit);
        } else if (row instanceof Submitter submitter) {
            submitter(submitter);
        } else if (row instanceof Region region) {
            region(region);
        } else if (row instanceof Target target) {
            target(target);
        } else if (row instanceof AlertRule rule) {
            rule(rule);
        }
    }

    private void limit(LimitRule limit) {
        if (!products.contains(limit.catalogueCode())) {
            find(Finding.Code.UNKNOWN_PRODUCT, limit, null, "catalogue", limit.catalogueCode());
        }
        if (!items.contains(limit.itemCode())) {
            find(Finding.Code.UNKNOWN_ITEM, limit, null, "item", limit.itemCode());
        }
        if (limit.comparison() == Comparison.ROUNDED && limit.decimals() == null) {
            find(Finding.Code.DECIMALS_MISSING, limit, null, "decimals");
        }
    }

    private void submitter(Submitter submitter) {
        if (!PRINCIPAL.matcher(submitter.principal()).matches()) {
            find(Finding.Code.BAD_PRINCIPAL, submitter, null, "principal", submitter.principal());
        }
        String region = submitter.regionCode();
        if (region != null && !region.isEmpty() && !regions.contains(region)) {
            find(Finding.Code.UNKNOWN_REGION, submitter, null, "region", region);
        }
    }

    private void region(Region region) {
        if (!REGION_CODE.matcher(region.code()).matches()) {
            find(Finding.Code.BAD_REGION_CODE, region, null, "code", region.code());
        } else if (!regions.contains(region.province())) {
            find(Finding.Code.UNKNOWN_REGION, region, null, "code", region.province());
        }
    }

    private void target(Target target) {
        if (target.target().signum() < 0 || target.target().compareTo(HUNDRED) > 0) {
            find(
                    Finding.Code.OUT_OF_RANGE,
                    target,
                    null,
                    "target",
                    target.target().toPlainString());
        }
        if (!(target.confidence() > 0 && target.confidence() < 1)) {
            find(Finding.Code.OUT_OF_RANGE, target, null, "confidence", Double.toString(target.confidence()));
        }
    }

    private void rule(AlertRule rule) {
        new TreeMap<>(rule.required()).forEach((name, type) -> {
            String value = rule.parameters().get(name);
            if (value == null) {
                find(
                        Finding.Code.PARAMETER_MISSING,
                        rule,
                        null,
                        "parameters",
                        name,
                        rule.kind().name());
            } else if (!type.accepts(value)) {
                find(Finding.Code.PARAMETER_WRONG, rule, null, "parameters", name, value, type.name());
            }
        });
    }

    private void classCycles(List<ReferenceRow> sorted) {
        List<CatalogueEntry> entries = of(sorted, CatalogueEntry.class);
        Map<String, String> classes = new HashMap<>();
        entries.forEach(entry -> classes.put(entry.code(), entry.classCode()));
        for (CatalogueEntry entry : entries) {
            String above = entry.code();
            for (int level = 0; level < MAX_LEVELS && !above.isEmpty(); level++) {
                above = classes.getOrDefault(above, "");
            }
            if (!above.isEmpty()) {
                find(Finding.Code.CLASS_CYCLE, entry, null, "class", entry.code());
            }
        }
    }

    private void ids(List<ReferenceRow> sorted) {
        unique(of(sorted, LimitRule.class), LimitRule::id, RowKey::of);
        unique(of(sorted, Target.class), Target::id, Target::naturalKey);
        unique(of(sorted, AlertRule.class), AlertRule::id, AlertRule::naturalKey);
        unique(of(sorted, Submitter.class), who -> who.kind() + " " + who.id(), RowKey::of);
    }

    /** An id may come back in another dated row of the same thing, but not in another thing. */
    private <T extends ReferenceRow> void unique(List<T> rows, Function<T, String> id, Function<T, Object> thing) {
        Map<String, T> first = new HashMap<>();
        for (T row : rows) {
            T other = first.putIfAbsent(id.apply(row), row);
            if (other != null && !thing.apply(other).equals(thing.apply(row))) {
                find(Finding.Code.DUPLICATE_ID, row, other, "id", id.apply(row));
            }
        }
    }

    private interface Allowed<T> {
        boolean share(T one, T other);
    }

    private <T extends ReferenceRow> void names(
            Map<String, List<NameIndex.Candidate<T>>> ambiguous, Allowed<T> allowed) {
        Set<String> reported = new HashSet<>();
        ambiguous.forEach((name, candidates) -> {
            for (int i = 1; i < candidates.size(); i++) {
                T row = candidates.get(i).row();
                for (int j = 0; j < i; j++) {
                    T other = candidates.get(j).row();
                    boolean same = other.naturalKey().equals(row.naturalKey());
                    boolean follows = candidates.get(i).tier() == NameIndex.Tier.PATH
                            && candidates.get(j).tier() == NameIndex.Tier.PATH;
                    if (!same
                            && !follows
                            && row.overlaps(other)
                            && !allowed.share(other, row)
                            && reported.add(name + "/" + row.naturalKey())) {
                        find(
                                Finding.Code.AMBIGUOUS_NAME,
                                row,
                                other,
                                "name",
                                name,
                                row.naturalKey(),
                                other.naturalKey());
                    }
                }
            }
        });
    }

    private static boolean isClassOf(CatalogueEntry above, CatalogueEntry entry) {
        return entry.classCode().equals(above.code());
    }

    private static Set<String> keys(List<ReferenceRow> rows, ReferenceTable table) {
        return rows.stream()
                .filter(row -> row.table() == table)
                .map(ReferenceRow::naturalKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <T> List<T> of(List<ReferenceRow> rows, Class<T> type) {
        return rows.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private void find(Finding.Code code, ReferenceRow row, ReferenceRow other, String field, String... args) {
        findings.add(new Finding(code, row, other, field, List.of(args)));
    }
}
