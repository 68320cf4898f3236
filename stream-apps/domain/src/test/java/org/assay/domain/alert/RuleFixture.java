package org.assay.domain.alert;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.assay.domain.model.RollOver;
import org.assay.domain.reference.AlertRule;
import org.assay.domain.reference.Duty;
import org.assay.domain.reference.DutyHolder;
import org.assay.domain.reference.LegalRule;
import org.assay.domain.reference.Mark;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.RuleDomain;
import org.assay.domain.reference.RuleEvent;
import org.assay.domain.reference.RuleKind;
import org.assay.domain.reference.RuleParameter;

/** Made-up alert rules. */
public final class RuleFixture {
    public static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);
    public static final AlertRule NONCONFORMANCE = rule(
            "R-N",
            AlertRule.Kind.NONCONFORMANCE,
            Map.of("otherwise", "PRODUCER_REGION,SELLER_REGION,PLATFORM,DEPARTMENT"));
    public static final AlertRule DEFECT_CLUE = rule("R-D", AlertRule.Kind.DEFECT_CLUE, Map.of("severities", "SAFETY"));
    public static final AlertRule CONFLICT = rule("R-C", AlertRule.Kind.CONFLICT, Map.of());
    public static final AlertRule INTERVIEW = interview(2, 12, ALWAYS, null);
    public static final AlertRule RATE =
            rule("R-R", AlertRule.Kind.RATE_BELOW_TARGET, Map.of("views", "domain,catalogue"));
    public static final ReferenceRelease RELEASE =
            ReferenceRelease.of(1, List.of(NONCONFORMANCE, DEFECT_CLUE, CONFLICT, INTERVIEW, RATE));

    private RuleFixture() {}

    public static AlertRule rule(String id, AlertRule.Kind kind, Map<String, String> parameters) {
        return rule(id, kind, parameters, ALWAYS, null);
    }

    public static AlertRule rule(
            String id, AlertRule.Kind kind, Map<String, String> parameters, LocalDate from, LocalDate to) {
        return new AlertRule(id, kind, parameters, "made up", "made up", "K", from, to, "虚构", "made up");
    }

    public static AlertRule interview(int count, int months, LocalDate from, LocalDate to) {
        return rule(
                "R-I",
                AlertRule.Kind.INTERVIEW,
                Map.of("count", Integer.toString(count), "months", Integer.toString(months)),
                from,
                to);
    }

    /** A rule by which something else than a repetition asks for an interview. */
    public static AlertRule trigger(AlertRule.Trigger trigger, Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put(AlertRule.TRIGGER, trigger.name());
        return rule("R-I-" + trigger, AlertRule.Kind.INTERVIEW, all);
    }

    /** A made-up rule of a pack that holds always and everywhere. */
    public static LegalRule law(
            String id, RuleKind kind, RuleDomain law, RuleEvent start, Duty duty, Map<String, String> parameters) {
        Map<String, RuleParameter> values = new HashMap<>();
        parameters.forEach((name, value) -> values.put(name, new RuleParameter(value, null, null)));
        return new LegalRule(
                id,
                kind,
                law,
                "",
                start,
                duty,
                List.of(DutyHolder.ORGANISER),
                null,
                null,
                RollOver.NONE,
                values,
                "made up",
                List.of("S"),
                Mark.K,
                ALWAYS,
                null,
                "虚构",
                "made up");
    }

    /** Every release number leads to these rules. */
    public static IntFunction<ReferenceRelease> releases(AlertRule... rules) {
        return number -> ReferenceRelease.of(number, List.of(rules));
    }
}
