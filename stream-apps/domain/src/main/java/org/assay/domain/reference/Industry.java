package org.assay.domain.reference;

import java.util.Objects;

/**
 * A section or division of the classification of economic activities (国民经济行业分类, GB/T 4754-2017).
 *
 * @param code a letter for a section (门类), the letter and two digits for a division (大类)
 * @param nameZh Chinese name
 * @param nameEn English name
 */
public record Industry(String code, String nameZh, String nameEn) implements ReferenceRow {

    public Industry {
        Objects.requireNonNull(code, "code");
    }

    @Override
    public ReferenceTable table() {
        return ReferenceTable.INDUSTRY;
    }

    @Override
    public String naturalKey() {
        return code;
    }

    /** Code of its section. */
    public String section() {
        return code.substring(0, 1);
    }
}
