package org.assay.noticefiles.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads the rule of one field from YAML. */
final class RuleReader {
    private static final List<String> SOURCES = List.of("column", "first", "join", "constant", "hash-of");
    private static final List<String> KEYS = List.of(
            "column",
            "first",
            "join",
            "constant",
            "hash-of",
            "extract",
            "words",
            "table",
            "synonyms",
            "otherwise",
            "optional",
            "dates",
            "unreadable");
    private static final DayFormat ISO = DayFormat.of("yyyy-MM-dd");

    private final Target target;
    private final Map<String, Map<String, Map<String, String>>> tables;

    RuleReader(Target target, Map<String, Map<String, Map<String, String>>> tables) {
        this.target = target;
        this.tables = tables;
    }

    Rule read(YamlNode node) throws MappingException {
        List<DayFormat> iso = target.kind() == Target.Kind.DATE ? List.of(ISO) : List.of();
        if (node.isScalar()) {
            Rule.Source column = new Rule.FirstOf(List.of(node.text()));
            return new Rule(column, null, null, Map.of(), null, false, iso, false);
        }
        Map<String, YamlNode> entries = node.entries(KEYS);
        checkPlaces(entries);
        Rule rule = new Rule(
                source(node, entries),
                entries.containsKey("extract") ? pattern(entries.get("extract")) : null,
                words(node, entries),
                entries.containsKey("synonyms") ? entries.get("synonyms").textMap() : Map.of(),
                entries.containsKey("otherwise") ? entries.get("otherwise").text() : null,
                entries.containsKey("optional") && entries.get("optional").flag(),
                entries.containsKey("dates") ? dates(entries.get("dates")) : iso,
                entries.containsKey("unreadable")
                        && entries.get("unreadable")
                                .choice(List.of("malformed", "not-stated"))
                                .equals("not-stated"));
        checkWords(node, rule);
        return rule;
    }

    private void checkPlaces(Map<String, YamlNode> entries) throws MappingException {
        for (String key : List.of("dates", "unreadable")) {
            if (entries.containsKey(key) && target.kind() != Target.Kind.DATE) {
                throw entries.get(key).error(MappingException.Code.MISPLACED_KEY, key, target.key());
            }
        }
    }

    private static Rule.Source source(YamlNode node, Map<String, YamlNode> entries) throws MappingException {
        List<YamlNode> given = new ArrayList<>();
        for (String key : SOURCES) {
            if (entries.containsKey(key)) {
                given.add(entries.get(key));
            }
        }
        if (given.size() != 1) {
            throw node.error(MappingException.Code.ONE_OF, String.join(", ", SOURCES));
        }
        YamlNode source = given.get(0);
        return switch (source.key()) {
            case "column" -> new Rule.FirstOf(List.of(source.text()));
            case "first" -> new Rule.FirstOf(source.texts());
            case "join" -> new Rule.Joined(source.texts());
            case "hash-of" -> new Rule.HashOf(source.texts());
            default -> new Rule.Constant(source.text());
        };
    }

    private Pattern pattern(YamlNode node) throws MappingException {
        try {
            Pattern pattern = Pattern.compile(node.text());
            if (pattern.matcher("").groupCount() < 1) {
                throw node.error(MappingException.Code.BAD_VALUE, node.key(), node.text(), "(...)");
            }
            return pattern;
        } catch (PatternSyntaxException e) {
            throw node.error(MappingException.Code.BAD_VALUE, node.key(), node.text(), e.getDescription());
        }
    }

    private Map<String, String> words(YamlNode node, Map<String, YamlNode> entries) throws MappingException {
        if (entries.containsKey("words") && entries.containsKey("table")) {
            throw node.error(MappingException.Code.ONE_OF, "words, table");
        }
        if (entries.containsKey("words")) {
            return entries.get("words").textMap();
        }
        return entries.containsKey("table") ? table(entries.get("table")) : null;
    }

    /** One column of a table, named {@code table.column}. */
    private Map<String, String> table(YamlNode node) throws MappingException {
        String[] names = node.text().split("\\.", -1);
        Map<String, Map<String, String>> rows = tables.get(names[0]);
        if (rows == null || names.length != 2) {
            throw node.error(MappingException.Code.BAD_VALUE, node.key(), node.text(), expected());
        }
        Map<String, String> words = new HashMap<>();
        for (Map.Entry<String, Map<String, String>> row : rows.entrySet()) {
            String word = row.getValue().get(names[1]);
            if (word == null) {
                throw node.error(MappingException.Code.MISSING_KEY, names[0] + "." + row.getKey() + "." + names[1]);
            }
            words.put(row.getKey(), word);
        }
        return words;
    }

    private String expected() {
        List<String> names = new ArrayList<>();
        tables.forEach((table, rows) -> rows.values().stream()
                .limit(1)
                .forEach(row -> row.keySet().forEach(column -> names.add(table + "." + column))));
        return names.isEmpty()
                ? "tables: ..."
                : String.join(", ", names.stream().sorted().toList());
    }

    private static List<DayFormat> dates(YamlNode node) throws MappingException {
        List<DayFormat> formats = new ArrayList<>();
        for (YamlNode entry : node.list()) {
            try {
                formats.add(DayFormat.of(entry.text()));
            } catch (IllegalArgumentException e) {
                throw entry.error(
                        MappingException.Code.BAD_VALUE, node.key(), entry.text(), "yyyy-MM-dd, MM/dd/yyyy HH:mm, ...");
            }
        }
        return formats;
    }

    /** What the mapping itself states must be words of the field. */
    private void checkWords(YamlNode node, Rule rule) throws MappingException {
        if (target.kind() != Target.Kind.WORD) {
            return;
        }
        List<String> stated = new ArrayList<>();
        if (rule.source() instanceof Rule.Constant constant && rule.words() == null) {
            stated.add(constant.text());
        }
        if (rule.words() != null) {
            stated.addAll(rule.words().values());
        }
        if (rule.otherwise() != null) {
            stated.add(rule.otherwise());
        }
        for (String word : stated) {
            if (!target.words().contains(word)) {
                throw node.error(
                        MappingException.Code.BAD_VALUE, target.key(), word, String.join(", ", target.words()));
            }
        }
    }
}
