package org.assay.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.domain.judgement.Limit;
import org.assay.domain.reference.LimitText;

/** The fields of one row of a file, read by type. What cannot be read becomes a mistake and the row is left out. */
final class Fields {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,8})?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    /** One field. */
    record Field(String text, int line) {}

    private final String file;
    private final int line;
    private final Map<String, Field> fields;
    private final Mistakes mistakes;
    private boolean broken;

    Fields(String file, int line, Map<String, Field> fields, Mistakes mistakes) {
        this.file = file;
        this.line = line;
        this.fields = fields;
        this.mistakes = mistakes;
    }

    String file() {
        return file;
    }

    int line() {
        return line;
    }

    /** Whether a field could not be read. */
    boolean isBroken() {
        return broken;
    }

    /** The text, empty when there is none. */
    String text(String column) {
        Field field = fields.get(column);
        return field == null ? "" : field.text().strip();
    }

    /** The text, which must not be empty. */
    String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            wrong(column, "empty");
        }
        return text;
    }

    LocalDate date(String column) {
        return required(column).isEmpty() ? null : dateOrNull(column);
    }

    LocalDate dateOrNull(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            wrong(column, "date", text);
            return null;
        }
    }

    <E extends Enum<E>> E choice(String column, Class<E> type) {
        return required(column).isEmpty() ? null : choiceOrNull(column, type);
    }

    <E extends Enum<E>> E choiceOrNull(String column, Class<E> type) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        Optional<E> choice = Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst();
        if (choice.isEmpty()) {
            String known =
                    Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
            wrong(column, "choice", text, known);
        }
        return choice.orElse(null);
    }

    BigDecimal number(String column) {
        String text = required(column);
        if (text.isEmpty()) {
            return BigDecimal.ZERO;
        }
        if (!NUMBER.matcher(text).matches()) {
            wrong(column, "number", text);
            return BigDecimal.ZERO;
        }
        return LimitText.number(text);
    }

    Integer wholeOrNull(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        if (!WHOLE.matcher(text).matches()) {
            wrong(column, "whole", text);
            return null;
        }
        return Integer.valueOf(text);
    }

    Limit limit(String column) {
        String text = required(column);
        Optional<Limit> limit = text.isEmpty() ? Optional.empty() : LimitText.parse(text);
        if (limit.isEmpty() && !text.isEmpty()) {
            wrong(column, "limit", text);
        }
        return limit.orElse(null);
    }

    /** Parts between upright strokes. */
    List<String> list(String column) {
        return Stream.of(text(column).split("\\|", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The fields whose names start with the column and a dot. */
    Map<String, String> map(String column) {
        Map<String, String> map = new TreeMap<>();
        fields.forEach((name, field) -> {
            if (name.startsWith(column + ".")) {
                map.put(name.substring(column.length() + 1), field.text().strip());
            }
        });
        return map;
    }

    /** Records that a field is wrong. */
    void wrong(String column, String code, String... args) {
        broken = true;
        Field field = fields.get(column);
        mistakes.add(file, field == null ? line : field.line(), column, code, args);
    }
}
