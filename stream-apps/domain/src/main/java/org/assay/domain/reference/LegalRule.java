package org.assay.domain.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.assay.domain.model.RollOver;
import org.assay.domain.model.TermUnit;

/**
 * A rule of a pack (规则包): a deadline, a window, a trigger, a step, who is told, or a reason to refuse.
 *
 * @param id key of the rule, the same over all its dated rows, e.g. P12
 * @param kind what it does
 * @param domain the law it belongs to
 * @param region the province or city whose rule it is, empty for one of the nation
 * @param start the event from which it runs or that sets it off
 * @param duty what it opens
 * @param owedBy who owes or may do it; empty for an effect that nobody owes
 * @param unit of its numbers of time, null when it has none
 * @param promptness how soon, where the law gives no number; else null
 * @param rollOver what happens when the last day is a rest day
 * @param parameters numbers and words by name; the numbers of time are {@link #AMOUNT}, or {@link #NOT_BEFORE} and
 *     {@link #NOT_AFTER}, and {@link #EXTENSION}
 * @param article where it stands
 * @param sources keys of the sources in which it was read
 * @param mark how sure the numbers are
 * @param effectiveFrom first day
 * @param effectiveTo last day, null when open
 * @param textZh what it says, in Chinese
 * @param textEn the same in English
 */
public record LegalRule(
        String id,
        RuleKind kind,
        RuleDomain domain,
        String region,
        RuleEvent start,
        Duty duty,
        List<DutyHolder> owedBy,
        TermUnit unit,
        Promptness promptness,
        RollOver rollOver,
        Map<String, RuleParameter> parameters,
        String article,
        List<String> sources,
        Mark mark,
        LocalDate effectiveFrom,
        LocalDate effectiveTo,
        String textZh,
        String textEn)
        implements ReferenceRow {

    /** How many units a term has. */
    public static final String AMOUNT = "amount";
    /** First bound of a window. */
    public static final String NOT_BEFORE = "notBefore";
    /** Last bound of a window. */
    public static final String NOT_AFTER = "notAfter";
    /** By how many units a term may be extended. */
    public static final String EXTENSION = "extension";

    public LegalRule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(rollOver, "rollOver");
        Objects.requireNonNull(mark, "mark");
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        owedBy = List.copyOf(owedBy);
        sources = List.copyOf(sources);
        parameters = Map.copyOf(new TreeMap<>(parameters));
    }

    @Override
    public ReferenceTable table() {
        return ReferenceTable.LEGAL_RULE;
    }

    @Override
    public String naturalKey() {
        return id;
    }

    @Override
    public Object fixedPart() {
        return new LegalRule(
                id,
                kind,
                domain,
                region,
                start,
                duty,
                owedBy,
                unit,
                promptness,
                rollOver,
                parameters,
                article,
                sources,
                mark,
                effectiveFrom,
                null,
                textZh,
                textEn);
    }
}
