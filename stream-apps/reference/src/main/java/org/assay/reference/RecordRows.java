package org.assay.reference;

import java.util.Objects;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
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
import org.assay.domain.judgement.Comparison;
import org.assay.domain.model.AdminLevel;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.model.SamplingPurpose;
import org.assay.domain.model.Severity;
import org.assay.domain.reference.Accreditation;
import org.assay.domain.reference.AlertRule;
import org.assay.domain.reference.CalendarDay;
import org.assay.domain.reference.CatalogueEntry;
import org.assay.domain.reference.Industry;
import org.assay.domain.reference.LimitRule;
import org.assay.domain.reference.LimitText;
import org.assay.domain.reference.ReferenceRow;
import org.assay.domain.reference.Region;
import org.assay.domain.reference.Submitter;
import org.assay.domain.reference.Target;
import org.assay.domain.reference.TestItemDef;
import org.assay.mapping.TestMapping;

/** Records of the reference topics as rows. */
public final class RecordRows {

    private RecordRows() {}

    /**
     * The row of a record.
     *
     * @throws IllegalArgumentException when the record holds a word of a later version of the schemas
     */
    public static ReferenceRow toRow(SpecificRecord value) {
        if (value instanceof CatalogueRow row) {
            return catalogue(row);
        } else if (value instanceof ItemRow row) {
            return item(row);
        } else if (value instanceof LimitRow row) {
            return limit(row);
        } else if (value instanceof SubmitterRow row) {
            return submitter(row);
        } else if (value instanceof RegionRow row) {
            return new Region(row.getCode(), row.getNameZh(), row.getNameEn());
        } else if (value instanceof IndustryRow row) {
            return new Industry(row.getCode(), row.getNameZh(), row.getNameEn());
        } else if (value instanceof CalendarRow row) {
            CalendarDay.Kind kind = word(CalendarDay.Kind.class, row.getKind());
            return new CalendarDay(row.getDate(), kind, row.getNameZh(), row.getNameEn(), row.getMark());
        } else if (value instanceof TargetRow row) {
            return target(row);
        } else if (value instanceof AlertRuleRow row) {
            return rule(row);
        } else if (value instanceof RulePackRow row) {
            return PackRecords.toRow(row);
        }
        throw new IllegalArgumentException(
                "no reference row: " + value.getSchema().getFullName());
    }

    private static CatalogueEntry catalogue(CatalogueRow row) {
        return new CatalogueEntry(
                row.getCode(),
                row.getNameZh(),
                row.getNameEn(),
                row.getClassCode(),
                word(ProductDomain.class, row.getDomain()),
                row.getSynonyms(),
                row.getEffectiveFrom(),
                row.getEffectiveTo());
    }

    private static TestItemDef item(ItemRow row) {
        return new TestItemDef(
                row.getCode(),
                row.getNameZh(),
                row.getNameEn(),
                row.getSynonyms(),
                word(Severity.class, row.getSeverity()),
                row.getItemClass());
    }

    private static LimitRule limit(LimitRow row) {
        return new LimitRule(
                row.getId(),
                row.getCatalogueCode(),
                row.getItemCode(),
                TestMapping.toDomain(row.getLimit()),
                nullToBlank(row.getLimit().getUnit()),
                word(Comparison.class, row.getLimit().getComparison()),
                row.getLimit().getDecimals(),
                row.getStandard(),
                row.getEffectiveFrom(),
                row.getEffectiveTo(),
                row.getMark());
    }

    private static Submitter submitter(SubmitterRow row) {
        return new Submitter(
                row.getPrincipal(),
                word(Submitter.Kind.class, row.getKind()),
                row.getId(),
                row.getNameZh(),
                row.getNameEn(),
                nullToBlank(row.getUscc()),
                nullToBlank(row.getCma()),
                nullToBlank(row.getRegionCode()),
                row.getLevel() == null ? null : word(AdminLevel.class, row.getLevel()),
                row.getAccreditations().stream()
                        .map(one -> new Accreditation(one.getNumber(), one.getFrom(), one.getUntil()))
                        .toList(),
                Set.copyOf(row.getScope()));
    }

    private static Target target(TargetRow row) {
        return new Target(
                row.getId(),
                word(SamplingPurpose.class, row.getPurpose()),
                word(ProductDomain.class, row.getDomain()),
                LimitText.shortest(row.getTarget()),
                row.getConfidence(),
                row.getArticle(),
                row.getMark(),
                row.getEffectiveFrom(),
                row.getEffectiveTo(),
                row.getTextZh(),
                row.getTextEn());
    }

    private static AlertRule rule(AlertRuleRow row) {
        return new AlertRule(
                row.getId(),
                word(AlertRule.Kind.class, row.getKind()),
                row.getParameters(),
                row.getArticle(),
                row.getSource(),
                row.getMark(),
                row.getEffectiveFrom(),
                row.getEffectiveTo(),
                row.getTextZh(),
                row.getTextEn());
    }

    private static <E extends Enum<E>> E word(Class<E> type, Enum<?> symbol) {
        return Enum.valueOf(type, symbol.name());
    }

    private static String nullToBlank(String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
