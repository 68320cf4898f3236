package org.assay.domain.reference;

import java.time.LocalDate;
import java.util.Objects;
import org.assay.domain.judgement.Comparison;
import org.assay.domain.judgement.Limit;

/**
 * What a value of one item must be for one product kind, or for all kinds of a class (限量值).
 *
 * @param id names this very row; a tightened limit is a new row with a new id
 * @param catalogueCode code of an entry or of a class; the most specific rule applies
 * @param itemCode code of the item
 * @param limit the limit
 * @param unit unit of the limit's numbers, empty where it has none
 * @param comparison full value or rounded value (GB/T 8170), as the standard says
 * @param decimals decimals to round to under {@link Comparison#ROUNDED}; else null
 * @param standard number of the standard, with year
 * @param effectiveFrom first sampling day
 * @param effectiveTo last sampling day, null when open
 * @param mark how sure the number is: {@code C}, {@code C2} or {@code K}
 */
public record LimitRule(
        String id,
        String catalogueCode,
        String itemCode,
        Limit limit,
        String unit,
        Comparison comparison,
        Integer decimals,
        String standard,
        LocalDate effectiveFrom,
        LocalDate effectiveTo,
        String mark)
        implements ReferenceRow {

    public LimitRule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(catalogueCode, "catalogueCode");
        Objects.requireNonNull(itemCode, "itemCode");
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(comparison, "comparison");
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
    }

    @Override
    public ReferenceTable table() {
        return ReferenceTable.LIMIT;
    }

    @Override
    public String naturalKey() {
        return catalogueCode + "/" + itemCode;
    }

    @Override
    public Object fixedPart() {
        return new LimitRule(
                id, catalogueCode, itemCode, limit, unit, comparison, decimals, standard, effectiveFrom, null, mark);
    }
}
