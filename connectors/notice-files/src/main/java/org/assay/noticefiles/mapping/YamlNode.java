package org.assay.noticefiles.mapping;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A node of a YAML file that knows its place, so that every complaint can name line and column. */
final class YamlNode {
    private final String file;
    private final String key;
    private final Node keyNode;
    private final Node node;

    private YamlNode(String file, String key, Node keyNode, Node node) {
        this.file = file;
        this.key = key;
        this.keyNode = keyNode;
        this.node = node;
    }

    /** The root of a file. */
    static YamlNode parse(String file, Reader reader) throws MappingException {
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(reader);
            if (root == null) {
                throw new MappingException(MappingException.Code.NOT_YAML, file, 0, 0, List.of("-"));
            }
            return new YamlNode(file, "-", root, root);
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            String problem = String.valueOf(e.getProblem());
            throw new MappingException(
                    MappingException.Code.NOT_YAML,
                    file,
                    mark == null ? 0 : mark.getLine() + 1,
                    mark == null ? 0 : mark.getColumn() + 1,
                    List.of(problem));
        } catch (YAMLException e) {
            String problem = String.valueOf(e.getMessage()).lines().findFirst().orElse("-");
            throw new MappingException(MappingException.Code.NOT_YAML, file, 0, 0, List.of(problem));
        }
    }

    /** The key it stands under. */
    String key() {
        return key;
    }

    boolean isScalar() {
        return node instanceof ScalarNode;
    }

    /** The text of a scalar. */
    String text() throws MappingException {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw error(MappingException.Code.WRONG_SHAPE, key, "text");
    }

    /** The entries of a list; a scalar is a list of one. */
    List<YamlNode> list() throws MappingException {
        if (node instanceof SequenceNode sequence) {
            List<YamlNode> entries = new ArrayList<>();
            for (Node entry : sequence.getValue()) {
                entries.add(new YamlNode(file, key, entry, entry));
            }
            return entries;
        }
        if (node instanceof ScalarNode) {
            return List.of(this);
        }
        throw error(MappingException.Code.WRONG_SHAPE, key, "[...]");
    }

    /** The texts of a list. */
    List<String> texts() throws MappingException {
        List<String> texts = new ArrayList<>();
        for (YamlNode entry : list()) {
            texts.add(entry.text());
        }
        return texts;
    }

    /** The values under their keys, in the order of the file. */
    Map<String, YamlNode> entries() throws MappingException {
        if (!(node instanceof MappingNode mapping)) {
            throw error(MappingException.Code.WRONG_SHAPE, key, "key: value");
        }
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlNode name = new YamlNode(file, key, tuple.getKeyNode(), tuple.getKeyNode());
            YamlNode entry = new YamlNode(file, name.text(), tuple.getKeyNode(), tuple.getValueNode());
            if (entries.put(entry.key, entry) != null) {
                throw entry.error(MappingException.Code.DUPLICATE_KEY, entry.key);
            }
        }
        return entries;
    }

    /** The values under a closed set of keys. */
    Map<String, YamlNode> entries(List<String> known) throws MappingException {
        Map<String, YamlNode> entries = entries();
        for (YamlNode entry : entries.values()) {
            if (!known.contains(entry.key)) {
                throw entry.error(MappingException.Code.UNKNOWN_KEY, entry.key, String.join(", ", known));
            }
        }
        return entries;
    }

    /** The value of a key that must be there. */
    YamlNode require(Map<String, YamlNode> entries, String wanted) throws MappingException {
        YamlNode entry = entries.get(wanted);
        if (entry == null) {
            throw error(MappingException.Code.MISSING_KEY, wanted);
        }
        return entry;
    }

    /** Texts under free keys. */
    Map<String, String> textMap() throws MappingException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (YamlNode entry : entries().values()) {
            texts.put(entry.key, entry.text());
        }
        return texts;
    }

    /** Whether a flag is set. */
    boolean flag() throws MappingException {
        return choice(List.of("true", "false")).equals("true");
    }

    /** One of a set of words. */
    String choice(List<String> words) throws MappingException {
        String text = text();
        return Optional.of(text)
                .filter(words::contains)
                .orElseThrow(() -> error(MappingException.Code.BAD_VALUE, key, text, String.join(", ", words)));
    }

    /** A complaint about this place. */
    MappingException error(MappingException.Code code, String... args) {
        Mark mark = keyNode.getStartMark();
        return new MappingException(code, file, mark.getLine() + 1, mark.getColumn() + 1, List.of(args));
    }
}
