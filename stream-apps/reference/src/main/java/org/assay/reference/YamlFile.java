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
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML file of a release, read as nodes so that every mistake has its line. */
final class YamlFile {

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
        YamlFile yaml = new YamlFile(file, mistakes);
        Map<String, List<Fields>> lists = new HashMap<>();
        Optional<MappingNode> root = yaml.root(path);
        if (root.isEmpty()) {
            return lists;
        }
        for (NodeTuple tuple : root.get().getValue()) {
            String name = scalar(tuple.getKeyNode());
            Set<String> keys = keysByList.get(name);
            if (keys == null) {
                mistakes.add(file, line(tuple.getKeyNode()), name, "yaml.key", sorted(keysByList.keySet()));
            } else if (tuple.getValueNode() instanceof SequenceNode sequence) {
                lists.put(name, yaml.rows(sequence, name, keys));
            } else {
                mistakes.add(file, line(tuple.getKeyNode()), name, "yaml.list");
            }
        }
        return lists;
    }

    private List<Fields> rows(SequenceNode sequence, String name, Set<String> keys) {
        List<Fields> rows = new ArrayList<>();
        for (Node node : sequence.getValue()) {
            if (node instanceof MappingNode mapping) {
                rows.add(fields(mapping, keys));
            } else {
                mistakes.add(file, line(node), name, "yaml.row");
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
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            mistakes.add(file, line, "", "yaml.broken");
        } catch (YAMLException e) {
            mistakes.add(file, 0, "", "yaml.broken");
        }
        return Optional.empty();
    }

    private Fields fields(MappingNode mapping, Set<String> keys) {
        Map<String, Fields.Field> fields = new HashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode());
            int line = line(tuple.getKeyNode());
            if (!keys.contains(key)) {
                mistakes.add(file, line, key, "yaml.key", sorted(keys));
            } else if (fields.containsKey(key)) {
                mistakes.add(file, line, key, "yaml.twice");
            } else {
                value(key, tuple.getValueNode(), fields);
            }
        }
        return new Fields(file, line(mapping), fields, mistakes);
    }

    private void value(String key, Node node, Map<String, Fields.Field> fields) {
        int line = line(node);
        if (node instanceof MappingNode inner) {
            fields.put(key, new Fields.Field("", line));
            for (NodeTuple tuple : inner.getValue()) {
                String name = key + "." + scalar(tuple.getKeyNode());
                fields.put(name, new Fields.Field(scalar(tuple.getValueNode()), line(tuple.getValueNode())));
            }
        } else if (node instanceof SequenceNode sequence) {
            List<String> parts =
                    sequence.getValue().stream().map(YamlFile::scalar).toList();
            fields.put(key, new Fields.Field(String.join("|", parts), line));
        } else {
            fields.put(key, new Fields.Field(scalar(node), line));
        }
    }

    private static String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static String sorted(Set<String> keys) {
        return String.join(", ", keys.stream().sorted().toList());
    }
}
