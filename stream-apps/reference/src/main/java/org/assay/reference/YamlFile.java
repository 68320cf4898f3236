package org.assay.reference;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML file of a release, read as nodes so that every mistake has its line. */
final class YamlFile {

    private static final Pattern INDEX = Pattern.compile("\\.[0-9]+\\.");

    /**
     * A file of lists.
     *
     * @param head what holds for all of it
     * @param lists the rows of each list
     */
    record Document(Fields head, Map<String, List<Fields>> lists) {}

    private final String file;
    private final Mistakes mistakes;

    private YamlFile(String file, Mistakes mistakes) {
        this.file = file;
        this.mistakes = mistakes;
    }

    /** The file as one row: scalars by key, a list of scalars joined with strokes. */
    static Optional<Fields> row(Path path, String file, Set<String> keys, Mistakes mistakes) throws IOException {
        YamlFile yaml = new YamlFile(file, mistakes);
        return yaml.root(path).map(root -> yaml.fields(root, keys));
    }

    /** The rows of a file that holds lists of rows by name. */
    static Map<String, List<Fields>> lists(
            Path path, String file, Map<String, Set<String>> keysByList, Mistakes mistakes) throws IOException {
        return document(path, file, Set.of(), keysByList, mistakes)
                .map(Document::lists)
                .orElse(Map.of());
    }

    /** A file that holds keys and values for all of it, and lists of rows by name. */
    static Optional<Document> document(
            Path path, String file, Set<String> headKeys, Map<String, Set<String>> keysByList, Mistakes mistakes)
            throws IOException {
        YamlFile yaml = new YamlFile(file, mistakes);
        return yaml.root(path).map(root -> yaml.document(root, headKeys, keysByList));
    }

    private Document document(MappingNode root, Set<String> headKeys, Map<String, Set<String>> keysByList) {
        Map<String, Fields.Field> head = new HashMap<>();
        Map<String, List<Fields>> lists = new HashMap<>();
        Set<String> known = new TreeSet<>(keysByList.keySet());
        known.addAll(headKeys);
        for (NodeTuple tuple : root.getValue()) {
            String name = scalar(tuple.getKeyNode());
            Set<String> keys = keysByList.get(name);
            if (headKeys.contains(name)) {
                value(name, tuple.getValueNode(), head);
            } else if (keys == null) {
                mistakes.add(file, spot(tuple.getKeyNode()), name, "yaml.key", sorted(known));
            } else if (tuple.getValueNode() instanceof SequenceNode sequence) {
                lists.put(name, rows(sequence, name, keys));
            } else {
                mistakes.add(file, spot(tuple.getKeyNode()), name, "yaml.list");
            }
        }
        return new Document(new Fields(file, spot(root), head, mistakes), lists);
    }

    private List<Fields> rows(SequenceNode sequence, String name, Set<String> keys) {
        List<Fields> rows = new ArrayList<>();
        for (Node node : sequence.getValue()) {
            if (node instanceof MappingNode mapping) {
                rows.add(fields(mapping, keys));
            } else {
                mistakes.add(file, spot(node), name, "yaml.row");
            }
        }
        return rows;
    }

    private Optional<MappingNode> root(Path path) throws IOException {
        Optional<String> text = CsvFile.text(path, file, mistakes);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            Node node = new Yaml(options).compose(new StringReader(text.get()));
            if (node instanceof MappingNode mapping) {
                return Optional.of(mapping);
            }
            mistakes.add(file, 0, "", "yaml.empty");
        } catch (MarkedYAMLException e) {
            Spot where = e.getProblemMark() == null ? new Spot(0, 0) : spot(e.getProblemMark());
            mistakes.add(file, where, "", "yaml.broken");
        } catch (YAMLException e) {
            mistakes.add(file, 0, "", "yaml.broken");
        }
        return Optional.empty();
    }

    private Fields fields(MappingNode mapping, Set<String> keys) {
        Map<String, Fields.Field> fields = new HashMap<>();
        mapping(mapping, "", keys, fields);
        return new Fields(file, spot(mapping), fields, mistakes);
    }

    /** Keys of a row and of rows within it. The place of a row in its list is written as # among the known keys. */
    private void mapping(MappingNode mapping, String prefix, Set<String> keys, Map<String, Fields.Field> fields) {
        for (NodeTuple tuple : mapping.getValue()) {
            String key = prefix + scalar(tuple.getKeyNode());
            Spot spot = spot(tuple.getKeyNode());
            String general = INDEX.matcher(key).replaceAll(".#.");
            if (!keys.contains(general)) {
                String level = general.substring(0, general.lastIndexOf('.') + 1);
                mistakes.add(file, spot, key, "yaml.key", sorted(below(level, keys)));
            } else if (fields.containsKey(key)) {
                mistakes.add(file, spot, key, "yaml.twice");
            } else if (keys.stream().anyMatch(known -> known.startsWith(general + ".#."))) {
                inner(key, tuple.getValueNode(), keys, fields);
            } else {
                value(key, tuple.getValueNode(), fields);
            }
        }
    }

    private void inner(String key, Node node, Set<String> keys, Map<String, Fields.Field> fields) {
        fields.put(key, new Fields.Field("", spot(node)));
        if (!(node instanceof SequenceNode sequence)) {
            mistakes.add(file, spot(node), key, "yaml.list");
            return;
        }
        int row = 0;
        for (Node element : sequence.getValue()) {
            if (element instanceof MappingNode mapping) {
                String at = key + "." + row++;
                fields.put(at, new Fields.Field("", spot(element)));
                mapping(mapping, at + ".", keys, fields);
            } else {
                mistakes.add(file, spot(element), key, "yaml.row");
            }
        }
    }

    private static Set<String> below(String level, Set<String> keys) {
        return keys.stream()
                .filter(key -> key.startsWith(level))
                .map(key -> key.substring(level.length()))
                .filter(key -> !key.contains("."))
                .collect(Collectors.toSet());
    }

    private void value(String key, Node node, Map<String, Fields.Field> fields) {
        if (node instanceof MappingNode inner) {
            fields.put(key, new Fields.Field("", spot(node)));
            for (NodeTuple tuple : inner.getValue()) {
                String name = key + "." + scalar(tuple.getKeyNode());
                if (fields.containsKey(name)) {
                    mistakes.add(file, spot(tuple.getKeyNode()), name, "yaml.twice");
                } else {
                    value(name, tuple.getValueNode(), fields);
                }
            }
        } else if (node instanceof SequenceNode sequence) {
            List<String> parts =
                    sequence.getValue().stream().map(YamlFile::scalar).toList();
            fields.put(key, new Fields.Field(String.join("|", parts), spot(node)));
        } else {
            fields.put(key, new Fields.Field(scalar(node), spot(node)));
        }
    }

    private static String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static Spot spot(Node node) {
        return spot(node.getStartMark());
    }

    private static Spot spot(Mark mark) {
        return new Spot(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static String sorted(Set<String> keys) {
        return String.join(", ", keys.stream().sorted().toList());
    }
}
