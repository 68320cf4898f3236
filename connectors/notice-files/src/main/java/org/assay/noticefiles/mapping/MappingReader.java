package org.assay.noticefiles.mapping;

import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.contract.sample.MeasurementKind;
import org.assay.contract.topic.OwnedTopicFamily;

/** Reads a mapping from YAML and checks it. */
final class MappingReader {
    private static final List<String> KEYS = List.of(
            "name",
            "principal",
            "format",
            "encoding",
            "delimiter",
            "header-row",
            "sheet",
            "row-is",
            "not-stated",
            "tables",
            "columns");
    private static final List<String> SPLIT_KEYS = List.of("column", "at", "strip", "optional");
    private static final String SPLIT = "split";
    private static final String SENTINELS = "sentinels";
    private static final String ITEM = "item";

    private final YamlNode root;
    private final Map<String, Map<String, Map<String, String>>> tables = new HashMap<>();
    private final Map<Target, Rule> rules = new EnumMap<>(Target.class);
    private final Map<String, MeasurementKind> sentinels = new HashMap<>();
    private ItemSplit split;

    private MappingReader(YamlNode root) {
        this.root = root;
    }

    static Mapping read(String file, Reader reader) throws MappingException {
        return new MappingReader(YamlNode.parse(file, reader)).mapping();
    }

    private Mapping mapping() throws MappingException {
        Map<String, YamlNode> entries = root.entries(KEYS);
        if (entries.containsKey("tables")) {
            for (YamlNode table : entries.get("tables").entries().values()) {
                tables.put(table.key(), rows(table));
            }
        }
        YamlNode columns = root.require(entries, "columns");
        targets(columns, "");
        RowIs rowIs = RowIs.valueOf(upper(root.require(entries, "row-is").choice(List.of("sample", "test"))));
        checkNeeds(columns, rowIs);
        return new Mapping(
                root.require(entries, "name").text(),
                principal(root.require(entries, "principal")),
                formats(root.require(entries, "format")),
                entries.containsKey("encoding") ? charset(entries.get("encoding")) : StandardCharsets.UTF_8,
                entries.containsKey("delimiter") ? delimiter(entries.get("delimiter")) : ',',
                entries.containsKey("header-row") ? headerRow(entries.get("header-row")) : 1,
                entries.containsKey("sheet") ? Optional.of(entries.get("sheet").text()) : Optional.empty(),
                rowIs,
                entries.containsKey("not-stated")
                        ? new HashSet<>(entries.get("not-stated").texts())
                        : Set.of(),
                rules,
                Optional.ofNullable(split),
                sentinels);
    }

    /** Mandatory fields must have a rule, and items a name. */
    private void checkNeeds(YamlNode columns, RowIs rowIs) throws MappingException {
        for (Target target : Target.values()) {
            if (target.isMandatory() && !rules.containsKey(target)) {
                throw columns.error(MappingException.Code.MISSING_KEY, target.key());
            }
        }
        boolean anyItem =
                rules.keySet().stream().anyMatch(target -> target.key().startsWith(ITEM + "."));
        if (split == null && (anyItem || rowIs == RowIs.TEST) && !rules.containsKey(Target.ITEM_NAME)) {
            throw columns.error(MappingException.Code.MISSING_KEY, Target.ITEM_NAME.key());
        }
        if (rowIs == RowIs.TEST && !rules.containsKey(Target.ITEM_ID)) {
            throw columns.error(MappingException.Code.MISSING_KEY, Target.ITEM_ID.key());
        }
    }

    private static Map<String, Map<String, String>> rows(YamlNode table) throws MappingException {
        Map<String, Map<String, String>> rows = new HashMap<>();
        for (YamlNode row : table.entries().values()) {
            rows.put(row.key(), row.textMap());
        }
        return rows;
    }

    private void targets(YamlNode group, String prefix) throws MappingException {
        List<String> known = new ArrayList<>(Target.names(prefix));
        if (prefix.equals(ITEM)) {
            known.addAll(List.of(SPLIT, SENTINELS));
        }
        for (YamlNode entry : group.entries(known).values()) {
            String name = prefix.isEmpty() ? entry.key() : prefix + "." + entry.key();
            if (Target.isGroup(name)) {
                targets(entry, name);
            } else if (name.equals(ITEM + "." + SPLIT)) {
                split = split(entry);
            } else if (name.equals(ITEM + "." + SENTINELS)) {
                sentinels(entry);
            } else {
                Target target = Target.of(name).orElseThrow();
                rules.put(target, new RuleReader(target, tables).read(entry));
            }
        }
        if (split != null && rules.containsKey(Target.ITEM_NAME)) {
            throw group.error(MappingException.Code.ONE_OF, Target.ITEM_NAME.key() + ", " + ITEM + "." + SPLIT);
        }
    }

    private ItemSplit split(YamlNode node) throws MappingException {
        Map<String, YamlNode> entries = node.entries(SPLIT_KEYS);
        String at = String.join("", node.require(entries, "at").texts());
        return new ItemSplit(
                node.require(entries, "column").text(),
                ItemSplit.characters(at),
                entries.containsKey("strip")
                        ? ItemSplit.characters(entries.get("strip").text())
                        : Set.of(),
                entries.containsKey("optional") && entries.get("optional").flag());
    }

    private void sentinels(YamlNode node) throws MappingException {
        for (YamlNode entry : node.entries().values()) {
            String kind = entry.choice(List.of(MeasurementKind.BELOW_DETECTION.name(), MeasurementKind.MISSING.name()));
            sentinels.put(entry.key(), MeasurementKind.valueOf(kind));
        }
    }

    private static String principal(YamlNode node) throws MappingException {
        String name = node.text();
        if (!OwnedTopicFamily.PRINCIPAL.matcher(name).matches()) {
            throw node.error(MappingException.Code.BAD_VALUE, node.key(), name, OwnedTopicFamily.PRINCIPAL.pattern());
        }
        return name;
    }

    private static Set<FileFormat> formats(YamlNode node) throws MappingException {
        List<String> words = Stream.of(FileFormat.values())
                .map(format -> format.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toList());
        Set<FileFormat> formats = EnumSet.noneOf(FileFormat.class);
        for (YamlNode entry : node.list()) {
            formats.add(FileFormat.valueOf(upper(entry.choice(words))));
        }
        if (formats.isEmpty()) {
            throw node.error(MappingException.Code.BAD_VALUE, node.key(), "[]", String.join(", ", words));
        }
        return formats;
    }

    private static Charset charset(YamlNode node) throws MappingException {
        String name = node.text();
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw node.error(MappingException.Code.BAD_VALUE, node.key(), name, "UTF-8, GB18030, ...");
        }
    }

    private static char delimiter(YamlNode node) throws MappingException {
        String text = node.text();
        if (text.length() != 1 || text.charAt(0) == '"' || text.charAt(0) == '\n' || text.charAt(0) == '\r') {
            throw node.error(MappingException.Code.BAD_VALUE, node.key(), text, "\",\", \";\", \"\\t\"");
        }
        return text.charAt(0);
    }

    private static int headerRow(YamlNode node) throws MappingException {
        String text = node.text();
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw node.error(MappingException.Code.BAD_VALUE, node.key(), text, "1..9999");
        }
        return Integer.parseInt(text);
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
