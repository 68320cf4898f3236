package org.assay.domain.passrate;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The views that are kept. */
public final class Views {
    private final List<View> all;
    private final Map<String, View> byId = new HashMap<>();
    private final List<View> ofBatches;
    private final List<View> ofTests;
    private final Set<Dimension> batchDimensions = EnumSet.noneOf(Dimension.class);

    /**
     * Takes views whose ids differ.
     *
     * @throws IllegalArgumentException when two share an id
     */
    public Views(List<View> views) {
        all = List.copyOf(views);
        for (View view : all) {
            if (byId.put(view.id(), view) != null) {
                throw new IllegalArgumentException("two views are called " + view.id());
            }
        }
        ofBatches = counting(View.Counted.BATCHES);
        ofTests = counting(View.Counted.TESTS);
        ofBatches.forEach(view -> batchDimensions.addAll(view.dimensions()));
    }

    /** All views in the order given. */
    public List<View> all() {
        return all;
    }

    /** A view by its id. */
    public Optional<View> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Equal for views that count alike. Counts kept under other views must not be added to; they are counted anew from
     * the journal.
     */
    public String fingerprint() {
        StringBuilder text = new StringBuilder();
        all.stream()
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .forEach(view -> text.append(view).append('\n'));
        return text.toString();
    }

    List<View> ofBatches() {
        return ofBatches;
    }

    List<View> ofTests() {
        return ofTests;
    }

    /** Reduced to what the views of batches can tell apart, so that a profile of an enterprise stays small. */
    Coordinates reduce(Coordinates at) {
        return at.keeping(batchDimensions);
    }

    private List<View> counting(View.Counted counted) {
        return all.stream().filter(view -> view.counts() == counted).toList();
    }
}
