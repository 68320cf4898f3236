package org.assay.contract.topic;

import java.util.List;
import java.util.Set;
import org.assay.contract.reference.AlertRuleRow;
import org.assay.contract.reference.CalendarRow;
import org.assay.contract.reference.CatalogueRow;
import org.assay.contract.reference.IndustryRow;
import org.assay.contract.reference.ItemRow;
import org.assay.contract.reference.LimitRow;
import org.assay.contract.reference.RegionRow;
import org.assay.contract.reference.RulePackRow;
import org.assay.contract.reference.SubmitterRow;
import org.assay.contract.reference.TargetRow;

/**
 * The topics of the reference releases. The operator's loader writes them, every app keeps all of them, so each has one
 * partition. The key ends in the release: a row of an earlier release stays, and an earlier release can be built again.
 */
public final class ReferenceTopics {
    public static final OwnedTopic<CatalogueRow> CATALOGUE =
            reference("catalogue", CatalogueRow.class, "Product kinds and their classes");
    public static final OwnedTopic<ItemRow> ITEM = reference("item", ItemRow.class, "Test items");
    public static final OwnedTopic<LimitRow> LIMIT = reference("limit", LimitRow.class, "Limits");
    public static final OwnedTopic<SubmitterRow> SUBMITTER =
            reference("submitter", SubmitterRow.class, "Laboratories, offices, authorities, the operator");
    public static final OwnedTopic<RegionRow> REGION = reference("region", RegionRow.class, "Administrative divisions");
    public static final OwnedTopic<IndustryRow> INDUSTRY = reference("industry", IndustryRow.class, "Industries");
    public static final OwnedTopic<CalendarRow> CALENDAR =
            reference("calendar", CalendarRow.class, "Holidays and worked weekends");
    public static final OwnedTopic<TargetRow> TARGET = reference("target", TargetRow.class, "Targets of pass rates");
    public static final OwnedTopic<AlertRuleRow> RULE =
            reference("rule", AlertRuleRow.class, "Rules that raise alerts");
    public static final OwnedTopic<RulePackRow> RULE_PACK = reference(
            "rule-pack", RulePackRow.class, "Deadlines and other rules of the law, local parameters, ladders of cases");

    /** Every reference topic. */
    public static final List<OwnedTopic<?>> ALL =
            List.of(CATALOGUE, ITEM, LIMIT, SUBMITTER, REGION, INDUSTRY, CALENDAR, TARGET, RULE, RULE_PACK);

    private ReferenceTopics() {}

    private static <V> OwnedTopic<V> reference(String entity, Class<V> type, String doc) {
        return new OwnedTopic<>(
                "sampling.reference." + entity + ".v1",
                type,
                Set.of(),
                Visibility.REFERENCE,
                Cleanup.COMPACT,
                Compatibility.BACKWARD_TRANSITIVE,
                1,
                "natural key|effective from|release",
                doc);
    }
}
