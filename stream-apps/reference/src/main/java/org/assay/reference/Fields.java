package org.assay.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.domain.judgement.Limit;
import org.assay.domain.reference.Accreditation;
import org.assay.domain.reference.LimitText;

/** The fields of one row of a file, read by type. What cannot be read becomes a mistake and the row is left out. */
final class Fields {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,8})?");
    private static final Pattern VALIDITY = Pattern.compile("(?:(\\S+)\\s+)?([0-9-]{10})\\.\\.([0-9-]{10})");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    /** One field. */
    record Field(String text, Spot spot) {}

    private final String file;
    private final Spot spot;
    private final Map<String, Field> fields;
    private final Mistakes mistakes;
    private boolean broken;

    Fields(String file, Spot spot, Map<String, Field> fields, Mistakes mistakes) {
        this.file = file;
        this.spot = spot;
        this.fields = fields;
        this.mistakes = mistakes;
    }

    String file() {
        return file;
    }

    int line() {
        return spot.line();
    }

    /** Where a field stands; when the row has no such field, what it would be in, at last the row. */
    Spot spot(String column) {
        String at = column;
        while (!fields.containsKey(at) && at.contains(".")) {
            at = at.substring(0, at.lastIndexOf('.'));
        }
        Field field = fields.get(at);
        return field == null ? spot : field.spot();
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

    /** {@code true} or {@code false}; false when there is none. */
    boolean flag(String column) {
        String text = text(column);
        if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
            wrong(column, "choice", text, "true, false");
        }
        return text.equals("true");
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

    /** Certificates between upright strokes, each {@code [number ]from..until}; without a number that of the row. */
    List<Accreditation> accreditations(String column, String number) {
        List<Accreditation> accreditations = new ArrayList<>();
        for (String part : list(column)) {
            Matcher matcher = VALIDITY.matcher(part);
            try {
                if (!matcher.matches()) {
                    throw new IllegalArgumentException(part);
                }
                accreditations.add(new Accreditation(
                        matcher.group(1) == null ? number : matcher.group(1),
                        LocalDate.parse(matcher.group(2)),
                        LocalDate.parse(matcher.group(3))));
            } catch (IllegalArgumentException | DateTimeParseException e) {
                wrong(column, "validity", part);
            }
        }
        return accreditations;
    }

    /** How many rows a list of rows has. */
    int size(String column) {
        int rows = 0;
        while (fields.containsKey(column + "." + rows)) {
            rows++;
        }
        return rows;
    }

    /** Words of a list, or of a text with commas. */
    <E extends Enum<E>> List<E> choices(String column, Class<E> type) {
        List<E> choices = new ArrayList<>();
        for (String word : words(column)) {
            Stream.of(type.getEnumConstants())
                    .filter(constant -> constant.name().equals(word))
                    .findFirst()
                    .ifPresentOrElse(
                            choices::add,
                            () -> wrong(
                                    column,
                                    "choice",
                                    word,
                                    Arrays.stream(type.getEnumConstants())
                                            .map(Enum::name)
                                            .collect(Collectors.joining(", "))));
        }
        return choices;
    }

    /** Words of a list, or of a text with commas. */
    List<String> words(String column) {
        return Stream.of(text(column).split("[|,]", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
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
        mistakes.add(file, spot(column), column, code, args);
    }
}
