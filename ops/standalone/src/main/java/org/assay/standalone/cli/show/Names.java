package org.assay.standalone.cli.show;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.domain.reference.AlertRule;
import org.assay.domain.reference.CatalogueEntry;
import org.assay.domain.reference.NameKey;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.Region;
import org.assay.domain.reference.Submitter;
import org.assay.domain.reference.TestItemDef;
import org.assay.standalone.text.Texts;

/** Names of codes in the user's language; a code that nobody knows stands for itself. */
public final class Names {
    private static final int PROVINCE_DIGITS = 2;
    private static final int CITY_DIGITS = 4;

    private final ReferenceRelease release;
    private final Texts texts;
    private final Map<String, CatalogueEntry> catalogue = new HashMap<>();
    private final Map<String, Submitter> bodies = new HashMap<>();

    /** Names by a reference release. */
    public Names(ReferenceRelease release, Texts texts) {
        this.release = release;
        this.texts = texts;
        release.catalogueEntries().forEach(entry -> catalogue.put(entry.code(), entry));
        release.submitters().forEach(body -> bodies.put(body.id(), body));
    }

    /** The release the names are from. */
    public ReferenceRelease release() {
        return release;
    }

    /** A product kind with its code. */
    public String catalogue(String code) {
        CatalogueEntry entry = catalogue.get(code);
        return entry == null ? code : texts.either(entry.nameZh(), entry.nameEn()) + " (" + code + ")";
    }

    /** A region. */
    public String region(String code) {
        Optional<Region> region = code == null ? Optional.empty() : release.region(code);
        return region.map(known -> texts.either(known.nameZh(), known.nameEn())).orElse(code);
    }

    /** An industry of GB/T 4754 with its code. */
    public String industry(String code) {
        return release.industry(code)
                .map(known -> texts.either(known.nameZh(), known.nameEn()) + " (" + code + ")")
                .orElse(code);
    }

    /** A laboratory, office or authority by its id. */
    public String body(String id) {
        Submitter body = bodies.get(id);
        return body == null ? id : texts.either(body.nameZh(), body.nameEn());
    }

    /** A test item. */
    public String item(String code) {
        return release.item(code)
                .map((TestItemDef item) -> texts.either(item.nameZh(), item.nameEn()))
                .orElse(code);
    }

    /** What a rule says. */
    public String rule(String id) {
        return release.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .map((AlertRule rule) -> texts.either(rule.textZh(), rule.textEn()) + " (" + rule.article() + ")")
                .findFirst()
                .orElse(id);
    }

    /** A constant of the contract or the domain. */
    public String word(Enum<?> constant) {
        return word(constant.getDeclaringClass().getSimpleName(), constant.name());
    }

    /** A constant by the name of its type. */
    public String word(String type, String constant) {
        return texts.word("word." + type, constant);
    }

    /** The value of a dimension of a rate; a stroke where the sample has none. */
    public String dimension(String dimension, String value) {
        if (value.isEmpty()) {
            // The only samples without a domain are those of products that the catalogue does not know.
            return dimension.equals("domain") ? word("ProductDomain", "UNKNOWN") : "-";
        }
        return switch (dimension) {
            case "catalogue", "class" -> catalogue(value);
            case "region", "province" -> region(value);
            case "domain" -> word("ProductDomain", value);
            case "channel" -> word("Channel", value);
            case "size" -> word("Size", value);
            case "level" -> word("Level", value);
            case "organiser" -> body(value);
            case "item" -> item(value);
            default -> value;
        };
    }

    /** The codes that a product kind or class means, those below it included; empty when nothing is called so. */
    public Set<String> catalogueCodes(String codeOrName) {
        Set<String> codes = new LinkedHashSet<>();
        catalogue.values().stream()
                .filter(entry -> isCalled(entry, codeOrName))
                .forEach(entry -> codes.add(entry.code()));
        boolean grows = true;
        while (grows) {
            grows = codes.addAll(catalogue.values().stream()
                    .filter(entry -> codes.contains(entry.classCode()))
                    .map(CatalogueEntry::code)
                    .toList());
        }
        return codes;
    }

    /** The first digits that a region's own code and those below it share; empty when nothing is called so. */
    public Optional<String> regionPrefix(String codeOrName) {
        return release.region(codeOrName)
                .or(() -> release.regionNamed(codeOrName))
                .map(region -> {
                    if (region.isCountry()) {
                        return "";
                    }
                    if (region.isProvince()) {
                        return region.code().substring(0, PROVINCE_DIGITS);
                    }
                    return region.isCity() ? region.code().substring(0, CITY_DIGITS) : region.code();
                });
    }

    private static boolean isCalled(CatalogueEntry entry, String text) {
        String key = NameKey.of(text);
        return entry.code().equalsIgnoreCase(text)
                || List.of(entry.nameZh(), entry.nameEn()).stream()
                        .anyMatch(name -> NameKey.of(name).equals(key))
                || entry.synonyms().stream().anyMatch(name -> NameKey.of(name).equals(key));
    }
}
