package org.assay.testkit.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.contract.alert.AlertKind;
import org.assay.contract.reference.AlertRuleRow;
import org.assay.contract.reference.LegalRuleRow;
import org.assay.contract.reference.RulePackRow;
import org.assay.contract.reference.RuleParameterRow;

/** Made-up alert rules of release 1, and the matrix of risks. */
public final class Rules {
    private static final String SERIOUS_DOWN_TO_LOW = "SERIOUS,HIGH,MEDIUM,LOW,LOW,LOW,LOW,LOW";

    private Rules() {}

    /** One of each kind. */
    public static List<AlertRuleRow> all() {
        return List.of(
                rule(
                        AlertKind.NONCONFORMANCE,
                        Map.of("otherwise", "PRODUCER_REGION,SELLER_REGION,PLATFORM,DEPARTMENT")),
                rule(AlertKind.DEFECT_CLUE, Map.of("severities", "SAFETY")),
                rule(AlertKind.INTERVIEW, Map.of("count", "2", "months", "12")),
                rule(AlertKind.RATE_BELOW_TARGET, Map.of("views", "domain,catalogue")),
                rule(AlertKind.CONFLICT, Map.of()),
                rule(AlertKind.RECALL, Map.of()));
    }

    /** What else asks for an interview: a serious failure, two enterprises of an area, two samples of a platform. */
    public static List<AlertRuleRow> triggers() {
        return List.of(
                rule(AlertKind.INTERVIEW, Map.of("trigger", "SERIOUS", "severities", "SAFETY")),
                rule(AlertKind.INTERVIEW, Map.of("trigger", "CLUSTER", "count", "2", "months", "6", "digits", "2")),
                rule(AlertKind.INTERVIEW, Map.of("trigger", "PLATFORM", "count", "2", "months", "6")));
    }

    /** A matrix that gives level 1, 2, 3 and none by the probability alone. */
    public static RulePackRow matrix() {
        List<RuleParameterRow> parameters = new ArrayList<>();
        for (String harm : List.of("MINOR", "MODERATE", "SERIOUS", "FATAL")) {
            parameters.add(new RuleParameterRow(harm, SERIOUS_DOWN_TO_LOW, null, null));
        }
        parameters.add(new RuleParameterRow("levels", "SERIOUS,HIGH,MEDIUM", null, null));
        return new RulePackRow(
                LegalRuleRow.newBuilder()
                        .setId("RC-RISK")
                        .setKind("TRIGGER")
                        .setDomain("RECALL")
                        .setStart("DEFECT_SUSPECTED")
                        .setDuty("START_RECALL")
                        .setOwedBy(List.of())
                        .setRollOver("NONE")
                        .setParameters(parameters)
                        .setArticle("made up")
                        .setSources(List.of("none"))
                        .setMark("K")
                        .setEffectiveFrom(LocalDate.of(2000, 1, 1))
                        .setTextZh("虚构")
                        .setTextEn("made up")
                        .build(),
                1);
    }

    /** Key of a row in its topic. */
    public static String key(AlertRuleRow row) {
        return row.getId() + "|" + row.getEffectiveFrom() + "|" + row.getRelease();
    }

    private static AlertRuleRow rule(AlertKind kind, Map<String, String> parameters) {
        String trigger = parameters.get("trigger");
        return AlertRuleRow.newBuilder()
                .setId("R-" + kind + (trigger == null ? "" : "-" + trigger))
                .setKind(kind)
                .setParameters(parameters)
                .setArticle("made up")
                .setSource("made up")
                .setMark("K")
                .setEffectiveFrom(LocalDate.of(2000, 1, 1))
                .setTextZh("虚构")
                .setTextEn("made up")
                .setRelease(1)
                .build();
    }
}
