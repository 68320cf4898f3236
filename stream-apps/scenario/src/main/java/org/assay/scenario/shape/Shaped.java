package org.assay.scenario.shape;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was read of a mapping: values by key. Only what the shape allows is in it, of the type that the shape says.
 *
 * @param spot where it begins
 */
public record Shaped(Spot spot, Map<String, Object> values, Map<String, Spot> spots) {
    /** Nothing was written. */
    public static final Shaped NOTHING = new Shaped(Spot.FILE, Map.of(), Map.of());

    public Shaped {
        values = Map.copyOf(values);
        spots = Map.copyOf(spots);
    }

    /** The same where the other says nothing; else what the other says. */
    public Shaped under(Shaped other) {
        Map<String, Object> all = new HashMap<>(values);
        all.putAll(other.values);
        Map<String, Spot> places = new HashMap<>(spots);
        places.putAll(other.spots);
        return new Shaped(other.spot, all, places);
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** The keys that were written. */
    public Set<String> keys() {
        return values.keySet();
    }

    /** Where a key stands; where the mapping begins when it is not there. */
    public Spot spot(String key) {
        return spots.getOrDefault(key, spot);
    }

    public <T> Optional<T> find(String key, Class<T> type) {
        return Optional.ofNullable(values.get(key)).map(type::cast);
    }

    public Optional<String> text(String key) {
        return find(key, String.class);
    }

    public String text(String key, String otherwise) {
        return text(key).orElse(otherwise);
    }

    public Optional<LocalDate> date(String key) {
        return find(key, LocalDate.class);
    }

    public Optional<Integer> whole(String key) {
        return find(key, Integer.class);
    }

    public boolean flag(String key) {
        return find(key, Boolean.class).orElse(false);
    }

    /** A mapping within; nothing when it was not written. */
    public Shaped part(String key) {
        return find(key, Shaped.class).orElse(NOTHING);
    }

    /** The elements of a list; empty when it was not written. */
    public <T> List<T> list(String key, Class<T> type) {
        return find(key, List.class).stream()
                .flatMap(list -> ((List<?>) list).stream())
                .map(type::cast)
                .toList();
    }

    /** A mapping of names that are free, in the order of the file. */
    public <T> Map<String, T> map(String key, Class<T> type) {
        Map<String, T> typed = new LinkedHashMap<>();
        find(key, Map.class)
                .ifPresent(
                        map -> ((Map<?, ?>) map).forEach((name, value) -> typed.put((String) name, type.cast(value))));
        return typed;
    }
}
