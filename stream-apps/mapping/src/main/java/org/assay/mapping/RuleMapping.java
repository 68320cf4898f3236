package org.assay.mapping;

import org.assay.contract.reference.AlertRuleRow;
import org.assay.domain.reference.AlertRule;

/** Alert rules. */
public final class RuleMapping {
    private RuleMapping() {}

    public static AlertRule toDomain(AlertRuleRow row) {
        return new AlertRule(
                row.getId(),
                Words.same(row.getKind(), AlertRule.Kind.class),
                row.getParameters(),
                row.getArticle(),
                row.getSource(),
                row.getMark(),
                row.getEffectiveFrom(),
                row.getEffectiveTo(),
                row.getTextZh(),
                row.getTextEn());
    }
}
