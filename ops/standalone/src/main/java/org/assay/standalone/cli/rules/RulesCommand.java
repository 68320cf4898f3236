package org.assay.standalone.cli.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.domain.reference.LegalRule;
import org.assay.domain.reference.LocalParameter;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.RuleDomain;
import org.assay.domain.reference.RuleParameter;
import org.assay.domain.rulepack.Rule;
import org.assay.domain.rulepack.RulePacks;
import org.assay.standalone.Exit;
import org.assay.standalone.cli.AssayCommand;
import org.assay.standalone.cli.Days;
import org.assay.standalone.cli.show.Names;
import org.assay.standalone.cli.show.RuleLines;
import org.assay.standalone.stack.References;
import org.assay.standalone.text.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the rules of the packs of a release as they hold on a day in a place; those that nobody has confirmed say so. */
@Command(name = "rules")
public final class RulesCommand extends AssayCommand {
    private static final int TEXT = 72;

    @Parameters(arity = "0..1", paramLabel = "ID", descriptionKey = "rule")
    private String id;

    @Option(names = "--region", paramLabel = "REGION", descriptionKey = "region", defaultValue = "")
    private String region;

    @Option(names = "--domain", paramLabel = "product|food|farm|recall|general", descriptionKey = "domain")
    private String domain;

    @Option(names = "--on", paramLabel = "DATE", descriptionKey = "on")
    private String on;

    @Option(names = "--release", paramLabel = "N", descriptionKey = "release")
    private Integer number;

    @Option(names = "--unconfirmed", descriptionKey = "unconfirmed")
    private boolean isUnconfirmedOnly;

    @Option(names = "--json", descriptionKey = "json")
    private boolean isJson;

    @Override
    protected int run() {
        References references = References.read(installation().references(), texts());
        int wanted = number == null ? references.latest() : references.require(number);
        ReferenceRelease release = references.release(wanted);
        List<Rule> rules = rules(release);
        if (rules.isEmpty()) {
            throw error(Exit.DIFFERENT, "rules.none");
        }
        if (isJson) {
            rules.forEach(rule -> json(RuleLines.node(rule)));
        } else if (id != null) {
            Names names = new Names(release, texts());
            rules.forEach(rule -> tell(rule, names));
        } else {
            print(table(rules));
            long unconfirmed =
                    rules.stream().filter(rule -> !rule.isConfirmed()).count();
            say("rules.count", rules.size(), wanted, unconfirmed);
        }
        return Exit.OK;
    }

    /**
     * Without a day: every rule on the last day of its row, so that rules of the past are listed too. Without a region: the rule of a
     * city as it holds there.
     */
    private List<Rule> rules(ReferenceRelease release) {
        RulePacks packs = RulePacks.of(release);
        String place = place(release);
        Optional<LocalDate> day = Optional.ofNullable(on).map(text -> Days.parse(text, texts()));
        RuleDomain law = domain();
        return release.legalRules().stream()
                .filter(rule -> id == null || rule.id().equalsIgnoreCase(id.strip()))
                .filter(rule -> law == null || rule.domain() == law)
                .filter(rule -> day.isEmpty() || rule.isEffective(day.get()))
                .sorted(Comparator.comparing(LegalRule::domain)
                        .thenComparing(LegalRule::id)
                        .thenComparing(LegalRule::effectiveFrom))
                .flatMap(
                        rule -> packs
                                .rule(
                                        rule.id(),
                                        day.orElseGet(() -> lastDay(rule)),
                                        place.isEmpty() ? rule.region() : place)
                                .stream())
                .filter(rule -> !isUnconfirmedOnly || !rule.isConfirmed())
                .toList();
    }

    private static LocalDate lastDay(LegalRule rule) {
        return rule.effectiveTo() == null ? LocalDate.MAX : rule.effectiveTo();
    }

    private String place(ReferenceRelease release) {
        if (region.isBlank()) {
            return "";
        }
        return release.region(region.strip())
                .or(() -> release.regionNamed(region.strip()))
                .orElseThrow(() -> error(Exit.PENDING, "rates.no-region", region))
                .code();
    }

    private RuleDomain domain() {
        if (domain == null) {
            return null;
        }
        return Stream.of(RuleDomain.values())
                .filter(known -> known.name().equalsIgnoreCase(domain.strip()))
                .findFirst()
                .orElseThrow(() -> error(
                        Exit.PENDING,
                        "act.word",
                        "--domain",
                        domain,
                        Stream.of(RuleDomain.values())
                                .map(known -> known.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    private Table table(List<Rule> rules) {
        RuleLines lines = new RuleLines(texts());
        Table table = new Table()
                .text(texts().get("column.rule"))
                .text(texts().get("column.law"))
                .text(texts().get("column.term"))
                .text(texts().get("column.certainty"))
                .text(texts().get("column.text"), TEXT)
                .text(texts().get("column.article"));
        rules.forEach(rule -> table.row(
                rule.id(),
                texts().word("word.RuleDomain", rule.law().domain().name()),
                lines.term(rule),
                lines.mark(rule.isConfirmed()).strip(),
                texts().either(rule.law().textZh(), rule.law().textEn()),
                rule.law().article()));
        return table;
    }

    private void tell(Rule rule, Names names) {
        LegalRule law = rule.law();
        RuleLines lines = new RuleLines(texts());
        out().println(lines.line(rule));
        if (law.effectiveTo() == null) {
            say("rules.since", law.effectiveFrom().toString());
        } else {
            say("rules.dates", law.effectiveFrom().toString(), law.effectiveTo().toString());
        }
        say("rules.source", law.mark().name(), String.join(", ", law.sources()));
        String term = lines.term(rule);
        if (!term.isEmpty()) {
            say("rules.term", term);
        }
        new TreeMap<>(law.parameters()).forEach((name, set) -> say("rules.parameter", name, bounded(set)));
        rule.local().values().stream()
                .sorted(Comparator.comparing(LocalParameter::parameter))
                .forEach(set -> say(
                        "rules.local",
                        set.parameter(),
                        set.value(),
                        names.region(set.region()),
                        set.article() + lines.mark(set.mark().isConfirmed())));
    }

    /** What the law sets, and within which bounds a city may set something else. */
    private String bounded(RuleParameter set) {
        String floor = set.floor() == null ? "" : " " + texts().get("rules.floor", set.floor());
        String ceiling = set.ceiling() == null ? "" : " " + texts().get("rules.ceiling", set.ceiling());
        return set.value() + floor + ceiling;
    }
}
