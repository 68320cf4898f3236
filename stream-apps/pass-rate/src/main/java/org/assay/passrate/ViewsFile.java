package org.assay.passrate;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.domain.passrate.Dimension;
import org.assay.domain.passrate.PeriodKind;
import org.assay.domain.passrate.View;
import org.assay.domain.passrate.View.Counted;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A file of views, read as nodes so that every mistake has its line. */
final class ViewsFile {
    private static final String SHIPPED = "views.yaml";
    private static final Set<String> KEYS = Set.of("id", "counts", "dimensions", "periods");

    private final String name;
    private final List<View> views = new ArrayList<>();
    private final List<ViewMistake> mistakes = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private ViewsFile(String name) {
        this.name = name;
    }

    /** The views that come with the app. */
    static ViewsFile shipped() {
        try (InputStream in = ViewsFile.class.getResourceAsStream("/" + SHIPPED)) {
            return parse(SHIPPED, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The views of a file. */
    static ViewsFile read(Path path) {
        try {
            return parse(path.toString(), Files.readString(path));
        } catch (CharacterCodingException e) {
            return broken(path, "file.encoding");
        } catch (IOException e) {
            return broken(path, Files.exists(path) ? "file.unreadable" : "file.missing");
        }
    }

    static ViewsFile parse(String name, String text) {
        ViewsFile file = new ViewsFile(name);
        file.parse(text);
        return file;
    }

    /** The views without mistakes. */
    List<View> views() {
        return List.copyOf(views);
    }

    /** Every mistake, in the order of the file. */
    List<ViewMistake> mistakes() {
        return List.copyOf(mistakes);
    }

    private static ViewsFile broken(Path path, String code) {
        ViewsFile file = new ViewsFile(path.toString());
        file.mistake(0, code);
        return file;
    }

    private void parse(String text) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            Optional<SequenceNode> list = root instanceof MappingNode mapping ? list(mapping) : Optional.empty();
            if (list.isEmpty() || list.get().getValue().isEmpty()) {
                mistake(root == null ? 0 : line(root), "file.views");
                return;
            }
            list.get().getValue().forEach(this::view);
        } catch (MarkedYAMLException e) {
            mistake(e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1, "file.yaml");
        } catch (YAMLException e) {
            mistake(0, "file.yaml");
        }
    }

    private Optional<SequenceNode> list(MappingNode root) {
        Optional<SequenceNode> list = Optional.empty();
        for (NodeTuple tuple : root.getValue()) {
            if (scalar(tuple.getKeyNode()).equals("views") && tuple.getValueNode() instanceof SequenceNode sequence) {
                list = Optional.of(sequence);
            } else {
                mistake(line(tuple.getKeyNode()), "key.unknown", scalar(tuple.getKeyNode()), "views");
            }
        }
        return list;
    }

    private void view(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            mistake(line(node), "view.mapping");
            return;
        }
        int before = mistakes.size();
        Map<String, Node> fields = fields(mapping);
        for (String key : new TreeSet<>(KEYS)) {
            if (!fields.containsKey(key)) {
                mistake(line(node), "key.missing", key);
            }
        }
        if (mistakes.size() > before) {
            return;
        }
        String id = scalar(fields.get("id"));
        Counted counts = word(fields.get("counts"), ViewsFile::counted, words(Counted.values(), ViewsFile::word));
        List<Dimension> dimensions =
                words(fields.get("dimensions"), Dimension::named, words(Dimension.values(), Dimension::word));
        List<PeriodKind> periods =
                words(fields.get("periods"), PeriodKind::named, words(PeriodKind.values(), PeriodKind::word));
        if (mistakes.size() > before) {
            return;
        }
        for (View.Fault fault : View.faults(id, dimensions, periods, counts)) {
            mistake(line(node), "view." + fault.name(), id);
        }
        if (!ids.add(id)) {
            mistake(line(node), "view.ID_TWICE", id);
        }
        if (mistakes.size() == before) {
            views.add(new View(id, dimensions, periods, counts));
        }
    }

    private Map<String, Node> fields(MappingNode mapping) {
        Map<String, Node> fields = new HashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode());
            if (!KEYS.contains(key)) {
                mistake(line(tuple.getKeyNode()), "key.unknown", key, String.join(", ", new TreeSet<>(KEYS)));
            } else if (fields.put(key, tuple.getValueNode()) != null) {
                mistake(line(tuple.getKeyNode()), "key.twice", key);
            }
        }
        return fields;
    }

    private <T> List<T> words(Node node, Function<String, Optional<T>> reader, String allowed) {
        if (!(node instanceof SequenceNode sequence)) {
            mistake(line(node), "value.list", allowed);
            return List.of();
        }
        List<T> values = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            T value = word(item, reader, allowed);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private <T> T word(Node node, Function<String, Optional<T>> reader, String allowed) {
        Optional<T> value = reader.apply(scalar(node));
        if (value.isEmpty()) {
            mistake(line(node), "value.word", scalar(node), allowed);
        }
        return value.orElse(null);
    }

    private static Optional<Counted> counted(String word) {
        return Arrays.stream(Counted.values())
                .filter(counted -> word(counted).equals(word))
                .findFirst();
    }

    private static String word(Counted counted) {
        return counted == Counted.BATCHES ? "batches" : "tests";
    }

    private static <E> String words(E[] values, Function<E, String> word) {
        return Stream.of(values).map(word).collect(Collectors.joining(", "));
    }

    private void mistake(int line, String code, String... args) {
        mistakes.add(new ViewMistake(name, line, code, List.of(args)));
    }

    private static String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
