package org.assay.runtime.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.contract.topic.Generations;

/**
 * How a setting's text is read, and what is allowed.
 *
 * @param allowed what to tell a user who gave something else
 * @param reader the value, or empty when the text is not allowed
 */
public record ValueType<T>(Text allowed, Function<String, Optional<T>> reader) {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,18}) ?(|[KMG]I?B)", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]|[0-9A-Fa-f:.]+");
    private static final Pattern HOST_PORT = Pattern.compile("(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]):(\\d{1,5})");
    private static final Pattern URL = Pattern.compile("(https?://|mock://)[^\\s/,][^\\s,]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,200}");
    private static final Pattern COORDINATES =
            Pattern.compile("[A-Za-z0-9._-]{1,249}/(?:0|[1-9]\\d{0,9})/(?:0|[1-9]\\d{0,17})");
    private static final int LARGEST_PORT = 65_535;

    /** The value of this text, or empty when it is not allowed. */
    public Optional<T> read(String text) {
        return reader.apply(text);
    }

    /** Any text of one line. */
    public static ValueType<String> text() {
        return matching(Text.of("allowed.text"), value -> value.lines().count() == 1);
    }

    /** A name for groups, topics and directories. */
    public static ValueType<String> id() {
        return matching(Text.of("allowed.id"), ID.asMatchPredicate());
    }

    /** A whole number within bounds, both included. */
    public static ValueType<Integer> whole(int least, int most) {
        return number(Text.of("allowed.whole", shown(least), shown(most)), least, most)
                .map(Math::toIntExact);
    }

    /** A time in milliseconds within bounds, both included. */
    public static ValueType<Long> millis(long least, long most) {
        return number(Text.of("allowed.millis", shown(least), shown(most)), least, most);
    }

    /** An amount of memory: bytes, or a whole number of KB, MB or GB (1024 each). */
    public static ValueType<Long> bytes(long least, long most) {
        Text allowed = Text.of("allowed.bytes", shown(least), shown(most));
        return new ValueType<>(allowed, text -> size(text).filter(value -> least <= value && value <= most));
    }

    /** {@code true} or {@code false}, nothing else. */
    public static ValueType<Boolean> truth() {
        return new ValueType<>(Text.of("allowed.boolean"), text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of(Boolean.TRUE);
            case "false" -> Optional.of(Boolean.FALSE);
            default -> Optional.empty();
        });
    }

    /** One constant of an enum, written in lower case with hyphens. */
    public static <E extends Enum<E>> ValueType<E> choice(Class<E> type) {
        List<E> constants = List.of(type.getEnumConstants());
        String names = constants.stream().map(ValueType::written).collect(Collectors.joining(", "));
        return new ValueType<>(
                Text.of("allowed.choice", names),
                text -> constants.stream()
                        .filter(constant -> written(constant).equals(text.toLowerCase(Locale.ROOT)))
                        .findFirst());
    }

    /** A path; it need not exist. */
    public static ValueType<Path> path() {
        return new ValueType<>(Text.of("allowed.path"), text -> {
            try {
                return Optional.of(Path.of(text));
            } catch (InvalidPathException unreadable) {
                return Optional.empty();
            }
        });
    }

    /** A host name or an address to bind to. */
    public static ValueType<String> host() {
        return matching(Text.of("allowed.host"), HOST.asMatchPredicate());
    }

    /** {@code host:port}, several with commas between. */
    public static ValueType<String> hostsAndPorts() {
        return matching(
                Text.of("allowed.hosts"),
                value -> items(value).allMatch(item -> {
                    Matcher matcher = HOST_PORT.matcher(item);
                    return matcher.matches() && Integer.parseInt(matcher.group(1)) <= LARGEST_PORT;
                }));
    }

    /** Addresses of a schema registry, several with commas between. */
    public static ValueType<String> urls() {
        return matching(Text.of("allowed.urls"), value -> items(value).allMatch(URL.asMatchPredicate()));
    }

    /** Coordinates of records, {@code topic/partition/offset}, several with commas between. */
    public static ValueType<Set<String>> coordinates() {
        return matching(Text.of("allowed.coordinates"), value -> items(value).allMatch(COORDINATES.asMatchPredicate()))
                .map(value -> items(value).collect(Collectors.toUnmodifiableSet()));
    }

    /** Generations of apps, {@code app:number}, several with commas between. */
    public static ValueType<Generations> generations() {
        return new ValueType<>(Text.of("allowed.generations"), Generations::parse);
    }

    private <R> ValueType<R> map(Function<T, R> change) {
        return new ValueType<>(allowed, text -> read(text).map(change));
    }

    private static ValueType<String> matching(Text allowed, Predicate<String> fits) {
        return new ValueType<>(allowed, text -> Optional.of(text).filter(fits));
    }

    private static ValueType<Long> number(Text allowed, long least, long most) {
        return new ValueType<>(allowed, text -> wholeNumber(text).filter(value -> least <= value && value <= most));
    }

    private static Optional<Long> wholeNumber(String text) {
        try {
            return Optional.of(Long.valueOf(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<Long> size(String text) {
        Matcher matcher = SIZE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long factor =
                switch (matcher.group(2).isEmpty()
                        ? ' '
                        : Character.toUpperCase(matcher.group(2).charAt(0))) {
                    case 'K' -> 1L << 10;
                    case 'M' -> 1L << 20;
                    case 'G' -> 1L << 30;
                    default -> 1L;
                };
        try {
            return Optional.of(Math.multiplyExact(Long.parseLong(matcher.group(1)), factor));
        } catch (ArithmeticException tooLarge) {
            return Optional.empty();
        }
    }

    private static Stream<String> items(String value) {
        return Arrays.stream(value.split(",", -1)).map(String::strip);
    }

    private static String shown(long value) {
        return Long.toString(value);
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
