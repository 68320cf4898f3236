package org.assay.domain.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assay.domain.model.ProductDomain;

/**
 * One product kind of the catalogue (产品目录条目), or a class of them. A sample is counted under exactly one entry.
 *
 * @param code key of the entry
 * @param nameZh Chinese name, the one notices use
 * @param nameEn English name
 * @param classCode code of the class above; empty for a class of the first level
 * @param domain the field of law and statistics, which binds the entry to its target
 * @param synonyms other names that mean this entry; a name with {@code -->} is a path of levels
 * @param effectiveFrom first day
 * @param effectiveTo last day, null when open
 */
public record CatalogueEntry(
        String code,
        String nameZh,
        String nameEn,
        String classCode,
        ProductDomain domain,
        List<String> synonyms,
        LocalDate effectiveFrom,
        LocalDate effectiveTo)
        implements ReferenceRow {

    /** What stands between the levels of a path, e.g. {@code 冷冻饮品-->雪糕}. */
    public static final String LEVELS = "-->";

    public CatalogueEntry {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        classCode = classCode == null ? "" : classCode;
        synonyms = List.copyOf(synonyms);
    }

    @Override
    public ReferenceTable table() {
        return ReferenceTable.CATALOGUE;
    }

    @Override
    public String naturalKey() {
        return code;
    }

    @Override
    public Object fixedPart() {
        return new CatalogueEntry(code, nameZh, nameEn, classCode, domain, List.of(), effectiveFrom, null);
    }

    /** Whether this is a class of the first level. */
    public boolean isTopLevel() {
        return classCode.isEmpty();
    }
}
