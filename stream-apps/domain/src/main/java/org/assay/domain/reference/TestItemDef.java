package org.assay.domain.reference;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assay.domain.model.Severity;

/**
 * A test item (检测项目).
 *
 * @param code key of the item
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param synonyms other spellings found in reports and notices
 * @param severity how much a failure matters (实施细则)
 * @param itemClass one of {@link #ITEM_CLASSES}; the shares of failing items are published by these classes
 */
public record TestItemDef(
        String code, String nameZh, String nameEn, List<String> synonyms, Severity severity, String itemClass)
        implements ReferenceRow {

    private static final String MICROBE = "microbe";

    /** 农药残留, 兽药残留, 微生物, 食品添加剂, 重金属, 有机污染物, 生物毒素, 机械, 电气, 燃烧, 化学, 质量指标, 标签. */
    public static final Set<String> ITEM_CLASSES = Set.of(
            "pesticide",
            "veterinary-drug",
            MICROBE,
            "additive",
            "heavy-metal",
            "organic-pollutant",
            "biotoxin",
            "mechanical",
            "electrical",
            "fire",
            "chemical",
            "quality",
            "label");

    public TestItemDef {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        synonyms = List.copyOf(synonyms);
    }

    /** Whether it counts microbes (微生物), which change with the sample and are not tested again. */
    public boolean isMicrobe() {
        return MICROBE.equals(itemClass);
    }

    @Override
    public ReferenceTable table() {
        return ReferenceTable.ITEM;
    }

    @Override
    public String naturalKey() {
        return code;
    }
}
