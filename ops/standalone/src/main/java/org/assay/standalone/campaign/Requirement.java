package org.assay.standalone.campaign;

import java.util.Map;
import java.util.Optional;
import org.assay.domain.judgement.Comparison;
import org.assay.domain.judgement.Limit;
import org.assay.domain.reference.LimitRule;
import org.assay.domain.reference.LimitText;

/**
 * What a value must be: by a rule of the reference data, or made up where it has none.
 *
 * @param decimals places of the rounded comparison, or null
 */
record Requirement(Limit limit, String unit, Comparison comparison, Integer decimals, String standard) {
    private static final String COMPANY_STANDARD = "企业标准（虚构）";

    // Made up: orders of magnitude as standards have them, but no standard's numbers.
    private static final Map<String, Requirement> BY_ITEM_CLASS = Map.ofEntries(
            madeUp("pesticide", "<= 0.05", "mg/kg"),
            madeUp("veterinary-drug", "<= 100", "μg/kg"),
            madeUp("microbe", "n=5 c=2 m=10 M=100", "CFU/g"),
            madeUp("additive", "<= 0.5", "g/kg"),
            madeUp("heavy-metal", "<= 0.5", "mg/kg"),
            madeUp("organic-pollutant", "<= 5", "μg/kg"),
            madeUp("biotoxin", "<= 5", "μg/kg"),
            madeUp("mechanical", "in 符合", ""),
            madeUp("electrical", "in 符合", ""),
            madeUp("fire", "in 符合", ""),
            madeUp("chemical", "<= 75", "mg/kg"),
            madeUp("quality", ">= 80", "%"),
            madeUp("label", "in 符合", ""));

    static Requirement of(LimitRule rule) {
        return new Requirement(rule.limit(), rule.unit(), rule.comparison(), rule.decimals(), rule.standard());
    }

    /** A made-up requirement for items of a class. */
    static Optional<Requirement> madeUp(String itemClass) {
        return Optional.ofNullable(BY_ITEM_CLASS.get(itemClass));
    }

    private static Map.Entry<String, Requirement> madeUp(String itemClass, String limit, String unit) {
        return Map.entry(
                itemClass,
                new Requirement(
                        LimitText.parse(limit).orElseThrow(), unit, Comparison.FULL_VALUE, null, COMPANY_STANDARD));
    }
}
