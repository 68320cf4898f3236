package org.assay.scenario.run;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.rulepack.Rule;
import org.assay.domain.rulepack.RulePacks;
import org.assay.scenario.shape.Shaped;

/** What a rule of the packs says: for rules that tell who must be told, or that bar something. */
final class LawCheck {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private final Findings findings;
    private final RulePacks packs;

    LawCheck(Findings findings, ReferenceRelease release) {
        this.findings = findings;
        this.packs = RulePacks.of(release);
    }

    void check(Shaped expect) {
        String id = expect.text("rule", "");
        Optional<Rule> rule = packs.rule(id, expect.date("on").orElse(TODAY), expect.text("region", ""));
        findings.there(expect, "rule", id, rule, "no such rule").ifPresent(known -> says(expect, known));
    }

    private void says(Shaped expect, Rule rule) {
        word(expect, "start", rule.law().start());
        word(expect, "duty", rule.law().duty());
        word(expect, "promptness", rule.law().promptness());
        findings.equal(expect, "confirmed", Boolean.class, rule::isConfirmed);
        if (expect.has("owedBy")) {
            List<String> came = rule.law().owedBy().stream().map(Enum::name).toList();
            List<String> expected = expect.list("owedBy", String.class).stream()
                    .map(word -> word.toUpperCase(Locale.ROOT))
                    .toList();
            findings.note(expect, "owedBy", came.equals(expected), expected, came);
        }
        Map<String, String> parameters = rule.parameters();
        expect.map("parameters", String.class).forEach((name, text) -> {
            String came = parameters.get(name);
            findings.note(expect, "parameters", came != null && words(came).equals(words(text)), text, came);
        });
    }

    private void word(Shaped expect, String key, Enum<?> came) {
        expect.text(key)
                .ifPresent(word ->
                        findings.note(expect, key, came != null && came.name().equalsIgnoreCase(word), word, came));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }
}
