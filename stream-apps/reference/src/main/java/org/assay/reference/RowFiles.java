package org.assay.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.assay.domain.judgement.Comparison;
import org.assay.domain.judgement.Limit;
import org.assay.domain.model.AdminLevel;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.model.SamplingPurpose;
import org.assay.domain.model.Severity;
import org.assay.domain.reference.AlertRule;
import org.assay.domain.reference.CalendarDay;
import org.assay.domain.reference.CatalogueEntry;
import org.assay.domain.reference.Industry;
import org.assay.domain.reference.LimitRule;
import org.assay.domain.reference.Mark;
import org.assay.domain.reference.ReferenceRow;
import org.assay.domain.reference.Region;
import org.assay.domain.reference.Submitter;
import org.assay.domain.reference.Target;
import org.assay.domain.reference.TestItemDef;

/** The files of a release: their columns, and how a line becomes a row. */
final class RowFiles {

    static final String RELEASE = "release.yaml";
    static final String RULES = "rules.yaml";
    static final String SYNONYMS = "synonyms.csv";
    static final String CATALOGUE = "catalogue.csv";
    static final String ITEMS = "items.csv";
    static final String REGIONS = "regions.csv";

    static final Set<String> RELEASE_KEYS = Set.of("number", "titleZh", "titleEn", "madeOn", "sources");
    static final List<String> SYNONYM_COLUMNS = List.of("code", "synonym");

    /** A file of rows. */
    record RowFile(List<String> columns, Function<Fields, ReferenceRow> row) {}

    /** The tables, in the order in which they are read. */
    static final Map<String, RowFile> TABLES = tables();

    /** The lists of {@link #RULES} with their keys. */
    static final Map<String, Set<String>> RULE_LISTS = Map.of(
            "targets", keys("id", "purpose", "domain", "target", "confidence", "article", "mark", "textZh", "textEn"),
            "rules", keys("id", "kind", "parameters", "article", "source", "mark", "textZh", "textEn"));

    private RowFiles() {}

    private static Map<String, RowFile> tables() {
        Map<String, RowFile> tables = new LinkedHashMap<>();
        tables.put(
                CATALOGUE, file("code,nameZh,nameEn,class,domain,effectiveFrom,effectiveTo", fields -> entry(fields)));
        tables.put(ITEMS, file("code,nameZh,nameEn,severity,itemClass,synonyms", fields -> item(fields)));
        tables.put(
                "limits.csv",
                file(
                        "id,catalogue,item,limit,unit,comparison,decimals,standard,effectiveFrom,effectiveTo,mark",
                        fields -> limit(fields)));
        tables.put(
                "labs.csv", file("principal,id,nameZh,nameEn,uscc,cma,region,validity,scope", fields -> lab(fields)));
        tables.put("offices.csv", file("principal,id,nameZh,nameEn,uscc,region,level,role", fields -> office(fields)));
        tables.put(
                REGIONS,
                file(
                        "code,nameZh,nameEn",
                        fields -> new Region(
                                fields.required("code"), fields.required("nameZh"), fields.required("nameEn"))));
        tables.put(
                "industries.csv",
                file(
                        "code,nameZh,nameEn",
                        fields -> new Industry(
                                fields.required("code"), fields.required("nameZh"), fields.required("nameEn"))));
        tables.put("calendar.csv", file("date,kind,nameZh,nameEn,mark", fields -> day(fields)));
        return tables;
    }

    /** The row of a line; nothing when a field could not be read, which is then a mistake. */
    static Optional<ReferenceRow> row(Fields fields, Function<Fields, ReferenceRow> mapping) {
        ReferenceRow row = mapping.apply(fields);
        return fields.isBroken() ? Optional.empty() : Optional.ofNullable(row);
    }

    private static RowFile file(String columns, Function<Fields, ReferenceRow> row) {
        return new RowFile(List.of(columns.split(",", -1)), row);
    }

    private static Set<String> keys(String... keys) {
        Set<String> all = new java.util.TreeSet<>(List.of(keys));
        all.add("effectiveFrom");
        all.add("effectiveTo");
        return all;
    }

    // Each mapping reads all its fields before it builds the row, so that all mistakes of a line are seen at once.

    private static ReferenceRow entry(Fields fields) {
        String code = fields.required("code");
        String zh = fields.required("nameZh");
        String en = fields.required("nameEn");
        ProductDomain domain = fields.choice("domain", ProductDomain.class);
        LocalDate from = fields.date("effectiveFrom");
        LocalDate to = fields.dateOrNull("effectiveTo");
        return fields.isBroken()
                ? null
                : new CatalogueEntry(code, zh, en, fields.text("class"), domain, List.of(), from, to);
    }

    private static ReferenceRow item(Fields fields) {
        String code = fields.required("code");
        String zh = fields.required("nameZh");
        String en = fields.required("nameEn");
        Severity severity = fields.choice("severity", Severity.class);
        String itemClass = fields.required("itemClass");
        return fields.isBroken() ? null : new TestItemDef(code, zh, en, fields.list("synonyms"), severity, itemClass);
    }

    private static ReferenceRow limit(Fields fields) {
        String id = fields.required("id");
        String product = fields.required("catalogue");
        String item = fields.required("item");
        Limit limit = fields.limit("limit");
        Comparison comparison = fields.choice("comparison", Comparison.class);
        Integer decimals = fields.wholeOrNull("decimals");
        String standard = fields.required("standard");
        LocalDate from = fields.date("effectiveFrom");
        LocalDate to = fields.dateOrNull("effectiveTo");
        String mark = mark(fields);
        return fields.isBroken()
                ? null
                : new LimitRule(
                        id, product, item, limit, fields.text("unit"), comparison, decimals, standard, from, to, mark);
    }

    private static ReferenceRow lab(Fields fields) {
        String principal = fields.required("principal");
        String id = fields.required("id");
        String zh = fields.required("nameZh");
        String en = fields.required("nameEn");
        String region = fields.required("region");
        String cma = fields.text("cma");
        return new Submitter(
                principal,
                Submitter.Kind.LAB,
                id,
                zh,
                en,
                fields.text("uscc"),
                cma,
                region,
                null,
                fields.accreditations("validity", cma),
                Set.copyOf(fields.list("scope")));
    }

    private static ReferenceRow office(Fields fields) {
        String principal = fields.required("principal");
        String id = fields.required("id");
        String zh = fields.required("nameZh");
        String en = fields.required("nameEn");
        AdminLevel level = fields.choice("level", AdminLevel.class);
        Submitter.Kind role = fields.choice("role", Submitter.Kind.class);
        if (role == Submitter.Kind.LAB) {
            fields.wrong("role", "role.lab");
        }
        return fields.isBroken()
                ? null
                : new Submitter(principal, role, id, zh, en, fields.text("uscc"), "", fields.text("region"), level);
    }

    private static ReferenceRow day(Fields fields) {
        LocalDate date = fields.date("date");
        CalendarDay.Kind kind = fields.choice("kind", CalendarDay.Kind.class);
        String zh = fields.required("nameZh");
        String en = fields.required("nameEn");
        String mark = mark(fields);
        return fields.isBroken() ? null : new CalendarDay(date, kind, zh, en, mark);
    }

    static ReferenceRow target(Fields fields) {
        String id = fields.required("id");
        SamplingPurpose purpose = fields.choice("purpose", SamplingPurpose.class);
        ProductDomain domain = fields.choice("domain", ProductDomain.class);
        BigDecimal target = fields.number("target");
        double confidence = fields.number("confidence").doubleValue();
        String article = fields.required("article");
        String mark = mark(fields);
        LocalDate from = fields.date("effectiveFrom");
        LocalDate to = fields.dateOrNull("effectiveTo");
        String zh = fields.required("textZh");
        String en = fields.required("textEn");
        return fields.isBroken()
                ? null
                : new Target(id, purpose, domain, target, confidence, article, mark, from, to, zh, en);
    }

    static ReferenceRow rule(Fields fields) {
        String id = fields.required("id");
        AlertRule.Kind kind = fields.choice("kind", AlertRule.Kind.class);
        String article = fields.required("article");
        String source = fields.required("source");
        String mark = mark(fields);
        LocalDate from = fields.date("effectiveFrom");
        LocalDate to = fields.dateOrNull("effectiveTo");
        String zh = fields.required("textZh");
        String en = fields.required("textEn");
        return fields.isBroken()
                ? null
                : new AlertRule(id, kind, fields.map("parameters"), article, source, mark, from, to, zh, en);
    }

    private static String mark(Fields fields) {
        Mark mark = fields.choice("mark", Mark.class);
        return mark == null ? "" : mark.name();
    }
}
