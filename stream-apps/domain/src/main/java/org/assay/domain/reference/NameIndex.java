package org.assay.domain.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;

/**
 * Finds a row by code, name or synonym. The exact text is tried before its comparable form, so that the common case
 * costs one lookup; both lead to the same candidates.
 */
final class NameIndex<T extends ReferenceRow> {

    /** What kind of text leads to a row; the earlier one wins. */
    enum Tier {
        CODE,
        NAME,
        /** Class and name or synonym, joined; follows from the others. */
        PATH,
        SYNONYM
    }

    /** A row that a text may mean. */
    record Candidate<T extends ReferenceRow>(Tier tier, int depth, T row) {}

    private final Map<String, List<Candidate<T>>> byText = new HashMap<>();

    /** Calls back with every text of a row. */
    interface Texts<T> {
        void forEach(T row, BiConsumer<Tier, String> text);
    }

    NameIndex(List<T> rows, Texts<T> texts, ToIntFunction<T> depth) {
        Map<String, List<Candidate<T>>> byKey = new HashMap<>();
        for (T row : rows) {
            texts.forEach(row, (tier, text) -> {
                String key = NameKey.of(text);
                if (!key.isEmpty()) {
                    byKey.computeIfAbsent(key, k -> new ArrayList<>())
                            .add(new Candidate<>(tier, depth.applyAsInt(row), row));
                }
            });
        }
        Comparator<Candidate<T>> preference = Comparator.<Candidate<T>, Tier>comparing(Candidate::tier)
                .thenComparing(Candidate::depth)
                .thenComparing(candidate -> RowKey.of(candidate.row()));
        byKey.values().forEach(candidates -> candidates.sort(preference));
        for (T row : rows) {
            texts.forEach(row, (tier, text) -> {
                List<Candidate<T>> candidates = byKey.get(NameKey.of(text));
                if (candidates != null) {
                    byText.put(text, candidates);
                }
            });
        }
        byText.putAll(byKey);
    }

    /** The preferred row that a text means and that holds on a day; null as day asks for none. */
    Optional<T> find(String text, LocalDate on) {
        for (Candidate<T> candidate : candidates(text)) {
            if (on == null || candidate.row().isEffective(on)) {
                return Optional.of(candidate.row());
            }
        }
        return Optional.empty();
    }

    private List<Candidate<T>> candidates(String text) {
        if (text == null) {
            return List.of();
        }
        List<Candidate<T>> exact = byText.get(text);
        return exact != null ? exact : byText.getOrDefault(NameKey.of(text), List.of());
    }

    /** Every comparable text with its candidates, for the check of ambiguous names. */
    static <T extends ReferenceRow> Map<String, List<Candidate<T>>> ambiguous(NameIndex<T> index) {
        Map<String, List<Candidate<T>>> more = new TreeMap<>();
        index.byText.forEach((text, candidates) -> {
            if (text.equals(NameKey.of(text)) && candidates.size() > 1) {
                more.put(text, candidates);
            }
        });
        return more;
    }
}
