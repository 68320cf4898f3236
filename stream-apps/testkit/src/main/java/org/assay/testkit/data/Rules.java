package org.assay.testkit.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assay.contract.alert.AlertKind;
import org.assay.contract.reference.AlertRuleRow;

/** Made-up alert rules of release 1, one of each kind. */
public final class Rules {
    private Rules() {}

    public static List<AlertRuleRow> all() {
        return List.of(
                rule(
                        AlertKind.NONCONFORMANCE,
                        Map.of("otherwise", "PRODUCER_REGION,SELLER_REGION,PLATFORM,DEPARTMENT")),
                rule(AlertKind.DEFECT_CLUE, Map.of("severities", "SAFETY")),
                rule(AlertKind.INTERVIEW, Map.of("count", "2", "months", "12")),
                rule(AlertKind.RATE_BELOW_TARGET, Map.of("views", "domain,catalogue")),
                rule(AlertKind.CONFLICT, Map.of()));
    }

    /** Key of a row in its topic. */
    public static String key(AlertRuleRow row) {
        return row.getKind() + "|" + row.getEffectiveFrom() + "|" + row.getRelease();
    }

    private static AlertRuleRow rule(AlertKind kind, Map<String, String> parameters) {
        return AlertRuleRow.newBuilder()
                .setId("R-" + kind)
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
