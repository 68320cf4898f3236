package org.assay.reference;

import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.assay.contract.alert.AlertKind;
import org.assay.contract.journal.SubmitterKind;
import org.assay.contract.ledger.ProductDomain;
import org.assay.contract.reference.AccreditationRow;
import org.assay.contract.reference.AlertRuleRow;
import org.assay.contract.reference.CalendarDayKind;
import org.assay.contract.reference.CalendarRow;
import org.assay.contract.reference.CatalogueRow;
import org.assay.contract.reference.IndustryRow;
import org.assay.contract.reference.ItemRow;
import org.assay.contract.reference.LimitRow;
import org.assay.contract.reference.RegionRow;
import org.assay.contract.reference.SubmitterRow;
import org.assay.contract.reference.TargetRow;
import org.assay.contract.sample.ItemSeverity;
import org.assay.contract.sample.Level;
import org.assay.contract.sample.Purpose;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.ReferenceTopics;
import org.assay.domain.reference.AlertRule;
import org.assay.domain.reference.CalendarDay;
import org.assay.domain.reference.CatalogueEntry;
import org.assay.domain.reference.Industry;
import org.assay.domain.reference.LimitRule;
import org.assay.domain.reference.LimitText;
import org.assay.domain.reference.ReferenceRow;
import org.assay.domain.reference.ReferenceTable;
import org.assay.domain.reference.Region;
import org.assay.domain.reference.Submitter;
import org.assay.domain.reference.Target;
import org.assay.domain.reference.TestItemDef;
import org.assay.mapping.TestMapping;

/** Rows as records of the reference topics. {@link RecordRows} reads them back. */
public final class ReferenceRecords {

    /** Decimals of a number in the contract. */
    private static final int SCALE = 8;

    private ReferenceRecords() {}

    /** The topic of a kind of row. */
    public static OwnedTopic<?> topic(ReferenceTable table) {
        return switch (table) {
            case CATALOGUE -> ReferenceTopics.CATALOGUE;
            case ITEM -> ReferenceTopics.ITEM;
            case LIMIT -> ReferenceTopics.LIMIT;
            case SUBMITTER -> ReferenceTopics.SUBMITTER;
            case REGION -> ReferenceTopics.REGION;
            case INDUSTRY -> ReferenceTopics.INDUSTRY;
            case CALENDAR -> ReferenceTopics.CALENDAR;
            case TARGET -> ReferenceTopics.TARGET;
            case ALERT_RULE -> ReferenceTopics.RULE;
            case LEGAL_RULE, LOCAL_PARAMETER, CASE_LADDER -> ReferenceTopics.RULE_PACK;
        };
    }

    /** The record of a row that a release brings. */
    public static ReferenceRecord toRecord(int release, ReferenceRow row) {
        return new ReferenceRecord(topic(row.table()), ReferenceKey.of(release, row), value(release, row));
    }

    private static SpecificRecord value(int release, ReferenceRow row) {
        if (row instanceof CatalogueEntry entry) {
            return catalogue(release, entry);
        } else if (row instanceof TestItemDef item) {
            return item(release, item);
        } else if (row instanceof LimitRule limit) {
            return limit(release, limit);
        } else if (row instanceof Submitter submitter) {
            return submitter(release, submitter);
        } else if (row instanceof Region region) {
            return new RegionRow(region.code(), region.nameZh(), region.nameEn(), release);
        } else if (row instanceof Industry industry) {
            return new IndustryRow(industry.code(), industry.nameZh(), industry.nameEn(), release);
        } else if (row instanceof CalendarDay day) {
            CalendarDayKind kind = CalendarDayKind.valueOf(day.kind().name());
            return new CalendarRow(day.date(), kind, day.nameZh(), day.nameEn(), day.mark(), release);
        } else if (row instanceof Target target) {
            return target(release, target);
        }
        return row instanceof AlertRule rule ? rule(release, rule) : PackRecords.toRecord(release, row);
    }

    private static CatalogueRow catalogue(int release, CatalogueEntry entry) {
        return new CatalogueRow(
                entry.code(),
                entry.nameZh(),
                entry.nameEn(),
                blankToNull(entry.classCode()),
                ProductDomain.valueOf(entry.domain().name()),
                entry.synonyms(),
                entry.effectiveFrom(),
                entry.effectiveTo(),
                release);
    }

    private static ItemRow item(int release, TestItemDef item) {
        return new ItemRow(
                item.code(),
                item.nameZh(),
                item.nameEn(),
                item.synonyms(),
                ItemSeverity.valueOf(item.severity().name()),
                item.itemClass(),
                release);
    }

    private static LimitRow limit(int release, LimitRule rule) {
        return new LimitRow(
                rule.id(),
                rule.catalogueCode(),
                rule.itemCode(),
                TestMapping.toContract(
                        rule.limit(),
                        blankToNull(rule.unit()),
                        rule.comparison(),
                        rule.decimals(),
                        LimitText.format(rule.limit())),
                rule.standard(),
                rule.effectiveFrom(),
                rule.effectiveTo(),
                rule.mark(),
                release);
    }

    private static SubmitterRow submitter(int release, Submitter submitter) {
        Level level = submitter.level() == null
                ? null
                : Level.valueOf(submitter.level().name());
        return new SubmitterRow(
                submitter.principal(),
                SubmitterKind.valueOf(submitter.kind().name()),
                submitter.id(),
                submitter.nameZh(),
                submitter.nameEn(),
                blankToNull(submitter.uscc()),
                blankToNull(submitter.cma()),
                blankToNull(submitter.regionCode()),
                level,
                release,
                submitter.accreditations().stream()
                        .map(one -> new AccreditationRow(one.number(), one.from(), one.until()))
                        .toList(),
                submitter.scope().stream().sorted().toList());
    }

    private static TargetRow target(int release, Target target) {
        return new TargetRow(
                target.id(),
                Purpose.valueOf(target.purpose().name()),
                ProductDomain.valueOf(target.domain().name()),
                target.target().setScale(SCALE),
                target.confidence(),
                target.article(),
                target.mark(),
                target.effectiveFrom(),
                target.effectiveTo(),
                target.textZh(),
                target.textEn(),
                release);
    }

    private static AlertRuleRow rule(int release, AlertRule rule) {
        return new AlertRuleRow(
                rule.id(),
                AlertKind.valueOf(rule.kind().name()),
                new TreeMap<>(rule.parameters()),
                rule.article(),
                rule.source(),
                rule.mark(),
                rule.effectiveFrom(),
                rule.effectiveTo(),
                rule.textZh(),
                rule.textEn(),
                release);
    }

    private static String blankToNull(String text) {
        return Optional.ofNullable(text).filter(value -> !value.isEmpty()).orElse(null);
    }
}
