package org.assay.standalone.cli.show;

import java.util.stream.Collectors;
import org.assay.contract.decision.Decision;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.standalone.text.Texts;

/** Decisions on submissions in words. */
public final class DecisionLines {
    private final Texts texts;

    /** Words in the language of the texts. */
    public DecisionLines(Texts texts) {
        this.texts = texts;
    }

    /** What was decided, with the reason and the field at fault. */
    public String line(SubmissionDecided decision) {
        String word = texts.word("word.Decision", decision.getDecision().name());
        if (decision.getReason() == null) {
            return word;
        }
        String reason = decision.getDecision() == Decision.REFUSED
                ? refusal(decision.getReason())
                : reason(decision.getReason());
        if (!decision.getAllowed().isEmpty()) {
            return texts.get("decision.allowed", word, reason, rule(decision), allowed(decision));
        }
        return decision.getField() == null
                ? texts.get("decision.reason", word, reason)
                : texts.get("decision.field", word, reason, decision.getField());
    }

    /** A refusal may have the name of a reason of intake, and means something else. */
    private String refusal(String code) {
        String word = texts.word("refusal", code);
        return word.equals(code) ? reason(code) : word;
    }

    private static String rule(SubmissionDecided decision) {
        return String.valueOf(decision.getRule());
    }

    private String allowed(SubmissionDecided decision) {
        return decision.getAllowed().stream()
                .map(kind -> texts.word("word.ActionKind", kind))
                .collect(Collectors.joining(", "));
    }

    /** A reason code in words. */
    public String reason(String code) {
        return texts.word("reason", code);
    }
}
