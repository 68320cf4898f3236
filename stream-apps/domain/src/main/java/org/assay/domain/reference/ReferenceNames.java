package org.assay.domain.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which texts mean which row. */
final class ReferenceNames {

    // The words that an everyday name of a region leaves out: 广西壮族自治区 is 广西, 无锡市 is 无锡.
    private static final Pattern REGION_SUFFIX = Pattern.compile("(?<=..)(?:(?:壮族|回族|维吾尔)?自治区|特别行政区|省|市)$");

    private ReferenceNames() {}

    static NameIndex<CatalogueEntry> catalogue(List<CatalogueEntry> entries) {
        Map<String, List<CatalogueEntry>> byCode = new HashMap<>();
        entries.forEach(entry ->
                byCode.computeIfAbsent(entry.code(), code -> new ArrayList<>()).add(entry));
        return new NameIndex<>(
                entries, (entry, text) -> catalogueTexts(entry, byCode, text), entry -> depth(entry, byCode));
    }

    private static void catalogueTexts(
            CatalogueEntry entry, Map<String, List<CatalogueEntry>> byCode, BiConsumer<NameIndex.Tier, String> text) {
        text.accept(NameIndex.Tier.CODE, entry.code());
        text.accept(NameIndex.Tier.NAME, entry.nameZh());
        text.accept(NameIndex.Tier.NAME, entry.nameEn());
        entry.synonyms().forEach(synonym -> text.accept(NameIndex.Tier.SYNONYM, synonym));
        byCode.getOrDefault(entry.classCode(), List.of()).stream()
                .map(CatalogueEntry::nameZh)
                .distinct()
                .forEach(above -> names(entry)
                        .forEach(name -> text.accept(NameIndex.Tier.PATH, above + CatalogueEntry.LEVELS + name)));
    }

    private static Stream<String> names(CatalogueEntry entry) {
        return Stream.concat(Stream.of(entry.nameZh()), entry.synonyms().stream())
                .filter(name -> !name.contains(CatalogueEntry.LEVELS))
                .distinct();
    }

    private static int depth(CatalogueEntry entry, Map<String, List<CatalogueEntry>> byCode) {
        int depth = 0;
        CatalogueEntry above = entry;
        while (!above.isTopLevel() && depth < ReferenceChecks.MAX_LEVELS) {
            List<CatalogueEntry> rows = byCode.getOrDefault(above.classCode(), List.of());
            depth++;
            if (rows.isEmpty()) {
                break;
            }
            above = rows.get(0);
        }
        return depth;
    }

    static NameIndex<TestItemDef> items(List<TestItemDef> items) {
        return new NameIndex<>(
                items,
                (item, text) -> {
                    text.accept(NameIndex.Tier.CODE, item.code());
                    text.accept(NameIndex.Tier.NAME, item.nameZh());
                    text.accept(NameIndex.Tier.NAME, item.nameEn());
                    item.synonyms().forEach(synonym -> text.accept(NameIndex.Tier.SYNONYM, synonym));
                },
                item -> 0);
    }

    /** Full names before short ones, and of the same kind the higher level first: 吉林 is the province. */
    static Map<String, Region> regions(List<Region> regions) {
        List<Region> fromTop = regions.stream()
                .sorted(Comparator.comparing((Region region) -> region.isProvince() ? 0 : region.isCity() ? 1 : 2)
                        .thenComparing(Region::code))
                .toList();
        Map<String, Region> byName = new HashMap<>();
        fromTop.forEach(region -> byName.putIfAbsent(NameKey.of(region.nameZh()), region));
        fromTop.forEach(region -> byName.putIfAbsent(NameKey.of(region.nameEn()), region));
        fromTop.forEach(region -> byName.putIfAbsent(
                NameKey.of(REGION_SUFFIX.matcher(region.nameZh()).replaceFirst("")), region));
        return byName;
    }
}
