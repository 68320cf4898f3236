package org.assay.contract.topic;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which generation of each app runs, and what its groups and topics are called. An app is of generation 1 until it is
 * built anew; the names of generation 1 are those of the contract.
 *
 * <p>Written as {@code ledger:2,pass-rate:3*}; a star marks an app that still catches up with the live one.
 *
 * @param numbers generation of each app that has another than the first
 * @param catchingUp apps that write nothing that anybody else reads
 */
public record Generations(Map<App, Integer> numbers, Set<App> catchingUp) {
    /** Nothing was ever built anew. */
    public static final Generations FIRST = new Generations(Map.of(), Set.of());

    /** Versions that one generation of a record may have; the next generation begins above them. */
    public static final long VERSIONS = 1_000_000_000L;

    private static final int HIGHEST = 1_000_000;
    private static final Pattern ENTRY = Pattern.compile("([a-z-]+):([1-9]\\d{0,6})(\\*?)");

    public Generations {
        numbers = Map.copyOf(numbers);
        catchingUp = Set.copyOf(catchingUp);
        if (numbers.values().stream().anyMatch(number -> number < 1 || number > HIGHEST)) {
            throw new IllegalArgumentException("A generation is a number from 1 to " + HIGHEST + ": " + numbers);
        }
    }

    /** Reads what {@link #toString} writes; empty when it is something else. */
    public static Optional<Generations> parse(String text) {
        Map<App, Integer> numbers = new EnumMap<>(App.class);
        Set<App> catchingUp = EnumSet.noneOf(App.class);
        for (String entry : text.isBlank() ? new String[0] : text.split(",", -1)) {
            Matcher matcher = ENTRY.matcher(entry.strip());
            Optional<App> app = matcher.matches() ? App.of(matcher.group(1)) : Optional.empty();
            if (app.isEmpty() || Integer.parseInt(matcher.group(2)) > HIGHEST) {
                return Optional.empty();
            }
            numbers.put(app.get(), Integer.valueOf(matcher.group(2)));
            if (!matcher.group(3).isEmpty()) {
                catchingUp.add(app.get());
            }
        }
        return Optional.of(new Generations(numbers, catchingUp));
    }

    /** The same, with some apps of another generation. */
    public Generations with(Set<App> apps, int number, boolean isCatchingUp) {
        Map<App, Integer> all = new EnumMap<>(App.class);
        all.putAll(numbers);
        apps.forEach(app -> all.put(app, number));
        return new Generations(all, isCatchingUp ? apps : Set.of());
    }

    /** The generation of an app. */
    public int of(App app) {
        return numbers.getOrDefault(app, 1);
    }

    /** The application id of an app, from the one of its first generation. */
    public String applicationId(App app, String first) {
        return of(app) == 1 ? first : first + "-g" + of(app);
    }

    /** The topic of the dead letters of an app, from the one of its first generation. */
    public String deadLetters(App app, String first) {
        return catchingUp.contains(app) ? named(first, of(app)) : first;
    }

    /** The topic under the name by which it is read. */
    public <V> OwnedTopic<V> input(OwnedTopic<V> topic) {
        return topic.owners().stream()
                .filter(owner -> catchingUp.contains(owner) || isFeed(topic))
                .findFirst()
                .map(owner -> of(topic, of(owner)))
                .orElse(topic);
    }

    /**
     * The topic under the name by which an app writes it.
     *
     * @throws IllegalArgumentException when the app does not own it
     */
    public <V> OwnedTopic<V> output(OwnedTopic<V> topic, App app) {
        topic.output(app);
        return catchingUp.contains(app) || isFeed(topic) ? of(topic, of(app)) : topic;
    }

    /**
     * The version that an app publishes for one that it has counted itself or read from another. It is above every
     * version of the generations before, and rises as the given one does.
     */
    public long version(App app, long counted) {
        long below = (of(app) - 1) * VERSIONS;
        return counted < below ? counted + below : counted;
    }

    /** Whether each generation of its owner keeps a topic of its own: only our apps read it, and from its beginning. */
    public static boolean isFeed(OwnedTopic<?> topic) {
        return topic.equals(Topics.VERDICT_CHANGED) || topic.equals(Topics.SUBJECT_ALERT);
    }

    /** A topic as a generation has it to itself. */
    public static <V> OwnedTopic<V> of(OwnedTopic<V> topic, int number) {
        return new OwnedTopic<>(
                named(topic.name(), number),
                topic.valueType(),
                topic.owners(),
                topic.visibility(),
                // It is read from the beginning, whoever is late.
                number == 1 ? topic.cleanup() : Cleanup.KEEP,
                topic.compatibility(),
                topic.partitions(),
                topic.key(),
                topic.doc());
    }

    private static String named(String name, int number) {
        return number == 1 ? name : name + ".g" + number;
    }

    @Override
    public String toString() {
        Predicate<App> isNamed = app -> numbers.containsKey(app) || catchingUp.contains(app);
        return Arrays.stream(App.values())
                .filter(isNamed)
                .map(app -> app.kebab() + ":" + of(app) + (catchingUp.contains(app) ? "*" : ""))
                .collect(Collectors.joining(","));
    }
}
