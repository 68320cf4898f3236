package org.assay.scenario.shape;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** How the value of a key is read; what cannot be read becomes a mistake and nothing. */
@FunctionalInterface
public interface Reading {
    /** Reads a value. */
    Optional<?> read(Node node, String key, Faults faults);

    /** Any text. */
    static Reading text() {
        return scalar(Optional::of, "value.text");
    }

    /** A day, such as 2026-03-02. */
    static Reading date() {
        return scalar(text -> parsed(text, LocalDate::parse), "value.date");
    }

    /** A day, or a day and the time of day in China, such as 2026-03-02T09:30. */
    static Reading moment() {
        return scalar(
                text -> text.contains("T")
                        ? parsed(text, LocalDateTime::parse)
                        : parsed(text, LocalDate::parse).map(LocalDate::atStartOfDay),
                "value.moment");
    }

    /** A whole number. */
    static Reading whole() {
        return scalar(
                text -> text.matches("-?\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty(),
                "value.whole");
    }

    /** true or false. */
    static Reading flag() {
        return scalar(
                text -> text.equals("true") || text.equals("false")
                        ? Optional.of(Boolean.valueOf(text))
                        : Optional.empty(),
                "value.flag");
    }

    /** One of the words of an enum, in lower or upper case. */
    static <E extends Enum<E>> Reading word(Class<E> type) {
        String all = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return scalar(
                text -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equalsIgnoreCase(text))
                        .findFirst(),
                "value.word",
                all);
    }

    /** A list; one value may stand for a list of one. */
    static Reading list(Reading element) {
        return (node, key, faults) -> {
            List<Object> values = new ArrayList<>();
            List<Node> nodes = node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
            nodes.forEach(each -> element.read(each, key, faults).ifPresent(values::add));
            return Optional.of(List.copyOf(values));
        };
    }

    /** Values by names that are free. */
    static Reading map(Reading element) {
        return (node, key, faults) -> {
            if (!(node instanceof MappingNode mapping)) {
                faults.add(node, key, "value.map");
                return Optional.empty();
            }
            Map<String, Object> values = new LinkedHashMap<>();
            for (NodeTuple tuple : mapping.getValue()) {
                String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
                if (values.containsKey(name)) {
                    faults.add(tuple.getKeyNode(), name, "key.twice");
                }
                element.read(tuple.getValueNode(), name, faults).ifPresent(value -> values.put(name, value));
            }
            return Optional.of(Collections.unmodifiableMap(values));
        };
    }

    /** A value that has a part of its own. */
    static Reading part(Shape shape) {
        return shape::read;
    }

    private static Reading scalar(Function<String, Optional<?>> reading, String code, Object... arguments) {
        return (node, key, faults) -> {
            Optional<?> value = node instanceof ScalarNode scalar
                    ? reading.apply(scalar.getValue().strip())
                    : Optional.empty();
            if (value.isEmpty()) {
                faults.add(node, key, code, arguments);
            }
            return value;
        };
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
