package org.assay.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.domain.reference.CalendarDay;
import org.assay.domain.reference.LegalRule;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.ReferenceRow;
import org.assay.domain.reference.RuleParameter;

/** What Assay ships, with made-up changes. */
final class OtherReleases {
    private OtherReleases() {}

    /** A day is no working day. */
    static ReferenceRelease withRestDay(ReferenceRelease shipped, int number, LocalDate day) {
        List<ReferenceRow> rows = rows(shipped);
        rows.add(new CalendarDay(day, CalendarDay.Kind.REST, "虚构", "made up", "C"));
        return ReferenceRelease.of(number, rows);
    }

    /** A rule has another term. */
    static ReferenceRelease withTerm(ReferenceRelease shipped, int number, String id, int amount) {
        List<ReferenceRow> rows = rows(shipped);
        rows.replaceAll(row -> row instanceof LegalRule rule && rule.id().equals(id) ? withTerm(rule, amount) : row);
        return ReferenceRelease.of(number, rows);
    }

    private static LegalRule withTerm(LegalRule rule, int amount) {
        Map<String, RuleParameter> parameters = new HashMap<>(rule.parameters());
        parameters.put(LegalRule.AMOUNT, new RuleParameter(Integer.toString(amount), null, null));
        return new LegalRule(
                rule.id(),
                rule.kind(),
                rule.domain(),
                rule.region(),
                rule.start(),
                rule.duty(),
                rule.owedBy(),
                rule.unit(),
                rule.promptness(),
                rule.rollOver(),
                parameters,
                rule.article(),
                rule.sources(),
                rule.mark(),
                rule.effectiveFrom(),
                rule.effectiveTo(),
                rule.textZh(),
                rule.textEn());
    }

    private static List<ReferenceRow> rows(ReferenceRelease shipped) {
        List<ReferenceRow> rows = new ArrayList<>();
        rows.addAll(shipped.catalogueEntries());
        rows.addAll(shipped.items());
        rows.addAll(shipped.limits());
        rows.addAll(shipped.submitters());
        rows.addAll(shipped.regions());
        rows.addAll(shipped.calendarDays());
        rows.addAll(shipped.legalRules());
        rows.addAll(shipped.localParameters());
        rows.addAll(shipped.ladders());
        return rows;
    }
}
