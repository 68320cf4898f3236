package org.assay.domain.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assay.domain.judgement.Comparison;
import org.assay.domain.judgement.Limit;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.model.SamplingPurpose;
import org.assay.domain.model.Severity;

/** Small rows for the tests of this package. */
final class ReferenceRows {

    static final LocalDate START = LocalDate.of(2020, 1, 1);
    static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    private ReferenceRows() {}

    static CatalogueEntry entry(String code, String name, String classCode, String... synonyms) {
        return entry(code, name, classCode, START, null, synonyms);
    }

    static CatalogueEntry entry(
            String code, String name, String classCode, LocalDate from, LocalDate to, String... synonyms) {
        return new CatalogueEntry(
                code, name, "english " + code, classCode, ProductDomain.FOOD, List.of(synonyms), from, to);
    }

    static TestItemDef item(String code, String name, String... synonyms) {
        return new TestItemDef(code, name, "english " + code, List.of(synonyms), Severity.SAFETY, "heavy-metal");
    }

    static LimitRule limit(String id, String product, String item, String upper, LocalDate from, LocalDate to) {
        return new LimitRule(
                id,
                product,
                item,
                new Limit.AtMost(new BigDecimal(upper), true),
                "mg/kg",
                Comparison.FULL_VALUE,
                null,
                "GB 0000",
                from,
                to,
                "K");
    }

    static Target target(String id, String percent, LocalDate from, LocalDate to) {
        return new Target(
                id,
                SamplingPurpose.EVALUATIVE,
                ProductDomain.FOOD,
                new BigDecimal(percent),
                0.95,
                "plan",
                "C",
                from,
                to,
                "目标",
                "target");
    }

    static AlertRule rule(AlertRule.Kind kind, Map<String, String> parameters) {
        return new AlertRule("R-" + kind, kind, parameters, "article", "source", "K", START, null, "规则", "rule");
    }

    static Submitter submitter(String principal, Submitter.Kind kind, String id, String region) {
        return new Submitter(principal, kind, id, "名", "name", "", "", region, null);
    }

    static ReferenceRelease release(ReferenceRow... rows) {
        return ReferenceRelease.of(1, List.of(rows));
    }
}
