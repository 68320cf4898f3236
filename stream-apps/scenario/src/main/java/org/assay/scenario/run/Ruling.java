package org.assay.scenario.run;

import java.util.List;
import org.assay.domain.ledger.Outcome.Decision;

/**
 * What became of a submission.
 *
 * @param kind ACCEPTED, DUPLICATE, REFUSED, REJECTED or HELD
 * @param reason why it was refused or what it waits for; empty when nothing is said
 * @param rule rule of the law behind it, or empty
 * @param allowed actions that the state allows instead
 */
public record Ruling(String kind, String reason, String rule, List<String> allowed) {
    public Ruling {
        reason = reason == null ? "" : reason;
        rule = rule == null ? "" : rule;
        allowed = List.copyOf(allowed);
    }

    static Ruling of(Decision decision) {
        if (decision instanceof Decision.Refused refused) {
            return new Ruling(
                    "REFUSED",
                    refused.reason().name(),
                    refused.rule(),
                    refused.allowed().stream().map(Enum::name).toList());
        }
        if (decision instanceof Decision.Accepted accepted) {
            String note = accepted.note() == null ? "" : accepted.note().name();
            return new Ruling("ACCEPTED", note, "", List.of());
        }
        return new Ruling("DUPLICATE", "", "", List.of());
    }
}
