package org.assay.standalone.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.reference.CatalogueEntry;
import org.assay.domain.reference.LimitRule;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.TestItemDef;

/**
 * A test plan for every product kind of the catalogue: every limit of the reference data, then what is made up for it. Where a
 * load needs more tests than that, items of its field at random.
 */
final class TestPlans {
    // What fills a plan up that a load needs longer.
    private static final Map<ProductDomain, List<String>> ITEM_CLASSES = Map.of(
            ProductDomain.FOOD, List.of("additive", "microbe", "heavy-metal", "organic-pollutant", "biotoxin", "label"),
            ProductDomain.FARM, List.of("pesticide", "veterinary-drug", "heavy-metal"),
            ProductDomain.CONSUMER, List.of("mechanical", "chemical", "heavy-metal", "quality", "label"),
            ProductDomain.MANUFACTURING, List.of("mechanical", "chemical", "quality", "label"),
            ProductDomain.ROADS, List.of("mechanical", "quality"),
            ProductDomain.WATERWAYS, List.of("mechanical", "quality"));

    private static final Set<String> WITH_CURRENT = Set.of("IP01", "IP03", "IP13");

    private static final MadeUpTests MADE_UP = MadeUpTests.read();

    private final Map<ProductDomain, List<TestPlan>> byDomain = new EnumMap<>(ProductDomain.class);

    /**
     * Plans that give the same verdict on every day of a period.
     *
     * @param size tests a plan has at least, as far as the reference data knows items for it; 0 for those that fit the product only
     */
    TestPlans(ReferenceRelease release, LocalDate first, LocalDate last, int size, long seed) {
        Set<String> classes = release.catalogueEntries().stream()
                .map(CatalogueEntry::classCode)
                .collect(Collectors.toSet());
        for (CatalogueEntry entry : release.catalogueEntries()) {
            boolean isKind = !classes.contains(entry.code());
            if (isKind && entry.isEffective(first) && entry.isEffective(last)) {
                SplittableRandom random =
                        new SplittableRandom(seed ^ entry.code().hashCode());
                TestPlan plan = plan(release, entry, first, last, size, random);
                if (!plan.tests().isEmpty()) {
                    byDomain.computeIfAbsent(entry.domain(), domain -> new ArrayList<>())
                            .add(plan);
                }
            }
        }
    }

    /** The plans of a domain, by code. */
    List<TestPlan> of(ProductDomain domain) {
        return byDomain.getOrDefault(domain, List.of());
    }

    private static TestPlan plan(
            ReferenceRelease release,
            CatalogueEntry entry,
            LocalDate first,
            LocalDate last,
            int size,
            SplittableRandom random) {
        Map<TestItemDef, Requirement> tests = new LinkedHashMap<>();
        Set<String> unsteady = new HashSet<>();
        List<String> codes = codes(release, entry, last);
        for (TestItemDef item : limited(release, codes)) {
            Optional<LimitRule> rule = release.limit(entry.code(), item.code(), first);
            if (!rule.equals(release.limit(entry.code(), item.code(), last))) {
                unsteady.add(item.code());
            } else {
                rule.ifPresent(limit -> tests.put(item, Requirement.of(limit)));
            }
        }
        int own = tests.size();
        MADE_UP.of(codes)
                .forEach((code, requirement) -> release.item(code)
                        .filter(item -> !unsteady.contains(item.code()))
                        .ifPresent(item -> tests.putIfAbsent(item, requirement)));
        List<TestItemDef> others = new ArrayList<>(release.items().stream()
                .filter(item -> classes(entry).contains(item.itemClass()))
                .filter(item -> !tests.containsKey(item) && !unsteady.contains(item.code()))
                .toList());
        while (tests.size() < size && !others.isEmpty()) {
            TestItemDef item = others.remove(random.nextInt(others.size()));
            Requirement.madeUp(item.itemClass()).ifPresent(requirement -> tests.put(item, requirement));
        }
        return new TestPlan(
                entry,
                tests.entrySet().stream()
                        .map(test -> new PlannedTest(test.getKey(), test.getValue(), random))
                        .toList(),
                own);
    }

    /** The entry and the classes above it. */
    private static List<String> codes(ReferenceRelease release, CatalogueEntry entry, LocalDate on) {
        List<String> codes = new ArrayList<>();
        for (Optional<CatalogueEntry> at = Optional.of(entry);
                at.isPresent();
                at = at.flatMap(below -> release.classOf(below, on))) {
            codes.add(at.get().code());
        }
        return codes;
    }

    /** Items that have a limit for one of these products, on some day. */
    private static List<TestItemDef> limited(ReferenceRelease release, List<String> codes) {
        Set<String> items = release.limits().stream()
                .filter(limit -> codes.contains(limit.catalogueCode()))
                .map(LimitRule::itemCode)
                .collect(Collectors.toSet());
        return release.items().stream()
                .filter(item -> items.contains(item.code()))
                .toList();
    }

    private static List<String> classes(CatalogueEntry entry) {
        List<String> classes = new ArrayList<>(ITEM_CLASSES.get(entry.domain()));
        if (WITH_CURRENT.contains(entry.classCode())) {
            classes.add("electrical");
        }
        return classes;
    }
}
