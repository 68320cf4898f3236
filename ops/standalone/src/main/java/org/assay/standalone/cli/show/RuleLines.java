package org.assay.standalone.cli.show;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.assay.domain.reference.LegalRule;
import org.assay.domain.rulepack.Rule;
import org.assay.standalone.text.Json;
import org.assay.standalone.text.Texts;

/** Rules of the packs in words, with their article; one whose numbers nobody has confirmed says so. */
public final class RuleLines {
    private final Texts texts;

    /** Words in the language of the texts. */
    public RuleLines(Texts texts) {
        this.texts = texts;
    }

    /** Id, mark, text and article in one line. */
    public String line(Rule rule) {
        LegalRule law = rule.law();
        return texts.get(
                "rules.line",
                law.id(),
                mark(rule.isConfirmed()),
                texts.either(law.textZh(), law.textEn()),
                law.article());
    }

    /** The mark of what is not confirmed (未经证实), with a space before it; nothing for what is. */
    public String mark(boolean isConfirmed) {
        return isConfirmed ? "" : " " + texts.get("rules.unconfirmed");
    }

    /** The time that it gives, e.g. 60 natural days; nothing where it gives none. */
    public String term(Rule rule) {
        LegalRule law = rule.law();
        if (law.promptness() != null) {
            return texts.word("word.Promptness", law.promptness().name());
        }
        return rule.span()
                .map(span -> {
                    String unit =
                            texts.word("word.TermUnit", span.notAfter().unit().name());
                    return span.notBefore() == null
                            ? texts.get("rules.amount", span.notAfter().amount(), unit)
                            : texts.get(
                                    "rules.window",
                                    span.notBefore().amount(),
                                    span.notAfter().amount(),
                                    unit);
                })
                .orElse("");
    }

    /** For programs. */
    public static ObjectNode node(Rule rule) {
        LegalRule law = rule.law();
        ObjectNode node = Json.object();
        node.put("id", law.id());
        node.put("kind", law.kind().name());
        node.put("domain", law.domain().name());
        node.put("article", law.article());
        node.put("mark", law.mark().name());
        node.put("unconfirmed", !rule.isConfirmed());
        ArrayNode sources = node.putArray("sources");
        law.sources().forEach(sources::add);
        node.put("effectiveFrom", law.effectiveFrom().toString());
        node.put(
                "effectiveTo",
                law.effectiveTo() == null ? null : law.effectiveTo().toString());
        ObjectNode parameters = node.putObject("parameters");
        rule.parameters().forEach(parameters::put);
        node.put("textZh", law.textZh());
        node.put("textEn", law.textEn());
        return node;
    }
}
