package org.assay.systemtests.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.domain.reference.AlertRule;
import org.assay.domain.reference.LegalRule;
import org.assay.scenario.story.Story;

/** Which stories show which rule and which trap, as a page. */
final class Coverage {
    private static final Map<Integer, String> TRAPS = new TreeMap<>(Map.ofEntries(
            Map.entry(1, "working days, natural days, hours; make-up weekends; month ends"),
            Map.entry(2, "the clock begins when served; 30 days of public notice; each party has its own"),
            Map.entry(3, "the window from day 60 to day 90"),
            Map.entry(4, "overturned after the quarter closed, and after an interview was held"),
            Map.entry(5, "a microbial failure is final at once"),
            Map.entry(6, "tested twice, counted once"),
            Map.entry(7, "follow-up, re-check and monitoring samples stay out of the evaluative rate"),
            Map.entry(8, "the nominal producer denies"),
            Map.entry(9, "enterprises are counted distinct, also under retraction"),
            Map.entry(11, "not detected, with a detection limit above the limit"),
            Map.entry(12, "a value exactly at the limit; rounding"),
            Map.entry(13, "the place in a USCC is not the place of the firm"),
            Map.entry(14, "versions out of order; withdrawn and issued again"),
            Map.entry(15, "a correction moves a sample from one cell to another"),
            Map.entry(16, "what is sent again raises nothing again"),
            Map.entry(18, "a laboratory loses its standing"),
            Map.entry(19, "the calendar of the next year comes late")));

    private final List<Story> stories;
    private final Map<String, String> leftOut;
    private final SortedMap<String, String> articles = new TreeMap<>();

    Coverage(List<Story> stories, Map<String, String> leftOut) {
        this.stories = stories;
        this.leftOut = leftOut;
        for (LegalRule rule : Library.release().legalRules()) {
            articles.put(rule.id(), rule.article());
        }
        for (AlertRule rule : Library.release().rules()) {
            articles.put(rule.id(), rule.article());
        }
    }

    /** Rules that are neither shown nor left out. */
    List<String> silent() {
        return articles.keySet().stream()
                .filter(rule -> of(rule).isEmpty() && !leftOut.containsKey(rule))
                .toList();
    }

    /** Rules of which two things are said, or which nobody knows. */
    List<String> contradictory() {
        Stream<String> both = leftOut.keySet().stream()
                .filter(rule -> !of(rule).isEmpty())
                .map(rule -> rule + " is shown and left out");
        Stream<String> unknown = stories.stream()
                .flatMap(story -> story.rules().stream()
                        .filter(rule -> !articles.containsKey(rule))
                        .map(rule -> rule + " of " + story.id() + " is no rule of the packs"));
        return Stream.concat(both, unknown).toList();
    }

    /** Traps that no story shows. */
    List<Integer> missingTraps() {
        var shown = stories.stream().flatMap(story -> story.traps().stream()).collect(Collectors.toSet());
        return TRAPS.keySet().stream().filter(trap -> !shown.contains(trap)).toList();
    }

    /** The page. */
    String render() {
        List<String> lines = new ArrayList<>();
        lines.add("# Stories");
        lines.add("");
        lines.add(
                "Each file is a story of one or more samples that a lawyer can read: what happens on which day, and what must come of it. "
                        + "How to read and write one: [format.md](format.md). Run them:");
        lines.add("");
        lines.add("```");
        lines.add("./assay scenario run stream-apps/system-tests/scenarios/"
                + stories.get(0).file());
        lines.add("./assay scenario run --all");
        lines.add("```");
        lines.add("");
        lines.add("This page is rendered: `mvn -pl stream-apps/system-tests -am test -Dtest=ScenariosTest "
                + "-Dsurefire.failIfNoSpecifiedTests=false -Dassay.definitions.update=true`.");
        lines.addAll(List.of("", "## Stories by name", "", "| story | title | |", "|---|---|---|"));
        stories.forEach(
                story -> lines.add("| " + link(story) + " | " + story.titleZh() + " | " + story.titleEn() + " |"));
        lines.addAll(List.of(
                "", "## Rules and the stories that show them", "", "| rule | article | stories |", "|---|---|---|"));
        articles.forEach((rule, article) -> {
            if (!of(rule).isEmpty()) {
                lines.add("| " + rule + " | " + article + " | " + links(of(rule)) + " |");
            }
        });
        lines.addAll(List.of("", "## Traps", "", "| | trap | stories |", "|---|---|---|"));
        TRAPS.forEach((trap, text) -> lines.add("| " + trap + " | " + text + " | "
                + links(stories.stream()
                        .filter(story -> story.traps().contains(trap))
                        .toList()) + " |"));
        lines.addAll(List.of("", "## Rules left out", "", "| rule | why |", "|---|---|"));
        leftOut.forEach((rule, why) -> lines.add("| " + rule + " | " + why + " |"));
        return String.join("\n", lines) + "\n";
    }

    private List<Story> of(String rule) {
        return stories.stream().filter(story -> story.rules().contains(rule)).toList();
    }

    private static String links(List<Story> of) {
        return of.stream().map(Coverage::link).collect(Collectors.joining(", "));
    }

    private static String link(Story story) {
        return "[" + story.id() + "](" + story.file() + ")";
    }

    /** Ids that occur twice. */
    List<String> doubles() {
        var seen = new TreeSet<String>();
        return stories.stream()
                .map(Story::titleZh)
                .filter(title -> !seen.add(title))
                .toList();
    }
}
