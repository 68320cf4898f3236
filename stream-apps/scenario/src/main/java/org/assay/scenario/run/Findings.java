package org.assay.scenario.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.assay.scenario.shape.Shaped;
import org.assay.scenario.story.Story;

/** Holds what is expected against what came. */
final class Findings {
    private final Story story;
    private final List<Finding> found = new ArrayList<>();

    Findings(Story story) {
        this.story = story;
    }

    List<Finding> all() {
        return List.copyOf(found);
    }

    /** A value, where one is expected. */
    <T> void equal(Shaped at, String key, Class<T> type, Supplier<? extends T> actual) {
        at.find(key, type).ifPresent(expected -> {
            T came = actual.get();
            note(at, key, Objects.equals(expected, came), expected, came);
        });
    }

    /** A number of any width, where one is expected. */
    void number(Shaped at, String key, Supplier<? extends Number> actual) {
        at.whole(key).ifPresent(expected -> {
            Number came = actual.get();
            note(at, key, came != null && came.longValue() == expected, expected, came);
        });
    }

    /** All of some words are among others, in any order. */
    void among(Shaped at, String key, Supplier<? extends List<String>> actual) {
        if (at.has(key)) {
            List<String> expected =
                    at.list(key, Object.class).stream().map(String::valueOf).toList();
            List<String> came = actual.get();
            note(at, key, came.containsAll(expected), expected, came);
        }
    }

    /** Exactly these words, in any order. */
    void same(Shaped at, String key, Supplier<? extends List<String>> actual) {
        if (at.has(key)) {
            List<String> expected = at.list(key, Object.class).stream()
                    .map(String::valueOf)
                    .sorted()
                    .toList();
            List<String> came = actual.get().stream().sorted().toList();
            note(at, key, came.equals(expected), expected, came);
        }
    }

    /** Whether something is there. */
    <T> Optional<T> there(Shaped at, String key, Object expected, Optional<T> came, Object instead) {
        note(at, key, came.isPresent(), expected, came.isPresent() ? expected : instead);
        return came;
    }

    void note(Shaped at, String key, boolean met, Object expected, Object came) {
        found.add(Finding.of(story, at.spot(key), key, met, expected, came));
    }
}
