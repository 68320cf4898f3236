package org.assay.domain.rulepack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assay.domain.identifier.RegionCode;
import org.assay.domain.model.AdminLevel;
import org.assay.domain.reference.CaseLadder;
import org.assay.domain.reference.Finding;
import org.assay.domain.reference.LegalRule;
import org.assay.domain.reference.LocalParameter;
import org.assay.domain.reference.ReferenceRow;
import org.assay.domain.reference.RowKey;
import org.assay.domain.reference.RuleKind;
import org.assay.domain.reference.RuleParameter;

/** What must be true of the rule packs of a release. Everything found is reported, in the order of the rows. */
public final class PackChecks {

    private static final Pattern RULE_ID = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*");
    private static final List<String> TIMES =
            List.of(LegalRule.AMOUNT, LegalRule.NOT_BEFORE, LegalRule.NOT_AFTER, LegalRule.EXTENSION);

    private final List<Finding> findings = new ArrayList<>();
    private final List<LegalRule> rules;
    private final RulePacks packs;

    private PackChecks(Collection<? extends ReferenceRow> rows) {
        this.rules = rows.stream()
                .filter(LegalRule.class::isInstance)
                .map(LegalRule.class::cast)
                .toList();
        this.packs = RulePacks.of(rows);
    }

    /** Findings over the rows that hold in one release. */
    public static List<Finding> check(Collection<? extends ReferenceRow> rows) {
        PackChecks checks = new PackChecks(rows);
        rows.stream().sorted(Comparator.comparing(RowKey::of)).forEach(checks::row);
        return List.copyOf(checks.findings);
    }

    private void row(ReferenceRow row) {
        if (row instanceof LegalRule rule) {
            word(rule, "id", rule.id());
            region(rule, rule.region());
            fields(rule);
            time(rule);
            bounds(rule);
            notices(rule);
            risks(rule);
        } else if (row instanceof LocalParameter set) {
            region(set, set.region());
            local(set);
        } else if (row instanceof CaseLadder ladder) {
            word(ladder, "id", ladder.id());
            findings.addAll(LadderChecks.check(ladder, rules));
        }
    }

    private void word(ReferenceRow row, String field, String text) {
        if (!RULE_ID.matcher(text).matches()) {
            find(Finding.Code.BAD_WORD, row, null, field, text);
        }
    }

    private void region(ReferenceRow row, String code) {
        if (!code.isEmpty() && RegionCode.of(code).isEmpty()) {
            find(Finding.Code.BAD_REGION_CODE, row, null, "region", code);
        }
    }

    private void fields(LegalRule rule) {
        required(rule, "start", rule.start() != null);
        switch (rule.kind()) {
            case DEADLINE, WINDOW, LADDER -> {
                required(rule, "duty", rule.duty() != null);
                required(rule, "owedBy", !rule.owedBy().isEmpty());
            }
            case TRIGGER -> required(rule, "duty", rule.duty() != null);
            case ADDRESSEES ->
                required(rule, "parameters.addressees", rule.parameters().containsKey("addressees"));
            case BAR -> required(rule, "parameters.refuses", rule.parameters().containsKey("refuses"));
        }
        required(rule, "sources", !rule.sources().isEmpty());
    }

    private void required(LegalRule rule, String field, boolean given) {
        if (!given) {
            find(
                    Finding.Code.FIELD_MISSING,
                    rule,
                    null,
                    field,
                    field,
                    rule.kind().name());
        }
    }

    private void time(LegalRule rule) {
        boolean window = rule.parameters().containsKey(LegalRule.NOT_BEFORE)
                && rule.parameters().containsKey(LegalRule.NOT_AFTER);
        boolean term = rule.parameters().containsKey(LegalRule.AMOUNT);
        boolean any = TIMES.stream().anyMatch(rule.parameters()::containsKey);
        boolean clear =
                switch (rule.kind()) {
                    case WINDOW -> window && !term && rule.unit() != null && rule.promptness() == null;
                    case DEADLINE -> term == (rule.promptness() == null);
                    case TRIGGER, BAR, LADDER, ADDRESSEES -> !term || rule.promptness() == null;
                };
        boolean windowed = rule.kind() == RuleKind.WINDOW
                || (!rule.parameters().containsKey(LegalRule.NOT_BEFORE)
                        && !rule.parameters().containsKey(LegalRule.NOT_AFTER));
        if (!clear || !windowed || any != (rule.unit() != null)) {
            find(Finding.Code.TERM_UNCLEAR, rule, null, "unit", rule.id());
        }
    }

    private void bounds(LegalRule rule) {
        boolean sound = true;
        for (var entry : new TreeMap<>(rule.parameters()).entrySet()) {
            RuleParameter parameter = entry.getValue();
            String field = "parameters." + entry.getKey();
            if (TIMES.contains(entry.getKey()) && !parameter.isNumber()) {
                find(Finding.Code.PARAMETER_WRONG, rule, null, field, entry.getKey(), parameter.value(), "COUNT");
                sound = false;
            } else if (!parameter.accepts(parameter.value())) {
                beyond(rule, null, field, parameter, parameter.value());
            }
        }
        if (sound) {
            window(rule, "parameters." + LegalRule.NOT_BEFORE, new Rule(rule, Map.of()));
        }
    }

    private void window(ReferenceRow row, String field, Rule rule) {
        if (rule.parameter(LegalRule.NOT_BEFORE).isPresent()
                && rule.parameter(LegalRule.NOT_AFTER).isPresent()
                && rule.intParameter(LegalRule.NOT_BEFORE) > rule.intParameter(LegalRule.NOT_AFTER)) {
            find(
                    Finding.Code.WINDOW_EMPTY,
                    row,
                    null,
                    field,
                    rule.parameter(LegalRule.NOT_BEFORE).orElseThrow(),
                    rule.parameter(LegalRule.NOT_AFTER).orElseThrow());
        }
    }

    private void notices(LegalRule rule) {
        if (!rule.id().equals(RulePack.NOTICE_RULE)) {
            return;
        }
        Rule plain = new Rule(rule, Map.of());
        list(rule, "remindDaysBefore", plain.listParameter("remindDaysBefore"), day -> day.matches("[0-9]{1,3}"));
        list(
                rule,
                "levels",
                plain.listParameter("levels"),
                level -> Stream.of(AdminLevel.values())
                        .anyMatch(known -> known.name().equals(level)));
        list(rule, "daysBetween", plain.listParameter("daysBetween"), days -> days.matches("[1-9][0-9]{0,2}"));
    }

    private void risks(LegalRule rule) {
        Rule plain = new Rule(rule, Map.of());
        RiskMatrix.wrongParameters(plain).forEach(name -> list(rule, name, plain.listParameter(name), word -> false));
    }

    private void list(LegalRule rule, String name, List<String> words, Predicate<String> accepted) {
        if (words.isEmpty() || !words.stream().allMatch(accepted)) {
            find(Finding.Code.PARAMETER_WRONG, rule, null, "parameters." + name, name, String.join(",", words), "LIST");
        }
    }

    private void local(LocalParameter set) {
        List<LegalRule> named =
                rules.stream().filter(rule -> rule.id().equals(set.rule())).toList();
        List<LegalRule> overlapping =
                named.stream().filter(rule -> rule.overlaps(set)).toList();
        if (overlapping.isEmpty()) {
            find(Finding.Code.UNKNOWN_RULE, set, null, "rule", set.rule());
            return;
        }
        for (LegalRule rule : overlapping) {
            RuleParameter parameter = rule.parameters().get(set.parameter());
            if (parameter == null) {
                find(
                        Finding.Code.UNKNOWN_PARAMETER,
                        set,
                        null,
                        "parameter",
                        set.parameter(),
                        set.rule(),
                        String.join(
                                ", ",
                                rule.parameters().keySet().stream().sorted().toList()));
            } else if (!parameter.accepts(set.value())) {
                beyond(set, rule, "value", parameter, set.value());
            } else {
                Optional<Rule> merged = packs.rule(set.rule(), later(rule, set), set.region());
                merged.ifPresent(both -> window(set, "value", both));
            }
        }
    }

    private static LocalDate later(LegalRule rule, LocalParameter set) {
        return rule.effectiveFrom().isAfter(set.effectiveFrom()) ? rule.effectiveFrom() : set.effectiveFrom();
    }

    private void beyond(ReferenceRow row, ReferenceRow other, String field, RuleParameter parameter, String value) {
        find(
                Finding.Code.BEYOND_BOUNDS,
                row,
                other,
                field,
                value,
                bound(parameter.floor()),
                bound(parameter.ceiling()));
    }

    private static String bound(Integer bound) {
        return bound == null ? "-" : bound.toString();
    }

    private void find(Finding.Code code, ReferenceRow row, ReferenceRow other, String field, String... args) {
        findings.add(new Finding(code, row, other, field, List.of(args)));
    }
}
