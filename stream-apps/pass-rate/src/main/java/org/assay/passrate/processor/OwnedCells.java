package org.assay.passrate.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.assay.passrate.codec.OwnedCell;

/**
 * The cells of a task: the store, and on the heap those that are to be published and the names of those that the next day looks at. The
 * heap holds nothing that the store does not tell: a restart looks through the cells once.
 */
final class OwnedCells {
    /** Bounds the heap when changes come faster than publications. */
    static final int MOST_UNPUBLISHED = 50_000;

    private final KeyValueStore<String, OwnedCell> store;
    private final ControlMemory control;
    private final Map<String, OwnedCell> unpublished = new HashMap<>();
    private final Set<String> unseen = new HashSet<>();

    private OwnedCells(KeyValueStore<String, OwnedCell> store, ControlMemory control) {
        this.store = store;
        this.control = control;
    }

    /** The cells as they were left. */
    static OwnedCells open(KeyValueStore<String, OwnedCell> store, ControlMemory control) {
        OwnedCells cells = new OwnedCells(store, control);
        try (KeyValueIterator<String, OwnedCell> rows = store.all()) {
            rows.forEachRemaining(row -> cells.remember(row.key, row.value));
        }
        return cells;
    }

    private void remember(String key, OwnedCell cell) {
        if (cell.changedIn() > control.published()) {
            unpublished.put(key, cell);
        }
        if (cell.isUnseen()) {
            unseen.add(key);
        }
    }

    /** The publication that a change belongs to now. */
    int publication() {
        return control.published() + 1;
    }

    void change(String key, UnaryOperator<OwnedCell> change) {
        OwnedCell cell = change.apply(cell(key));
        store.put(key, cell);
        unpublished.put(key, cell);
        if (cell.isUnseen()) {
            unseen.add(key);
        }
    }

    boolean hasMostUnpublished() {
        return unpublished.size() >= MOST_UNPUBLISHED;
    }

    /** Gives away every cell that has changed since the last time, or all when they are to be published again. */
    void publish(BiConsumer<String, OwnedCell> taker) {
        boolean all = control.publishesAll();
        if (unpublished.isEmpty() && !all) {
            return;
        }
        if (all) {
            keys(store.all(), key -> !unpublished.containsKey(key)).forEach(key -> taker.accept(key, store.get(key)));
        }
        unpublished.forEach((key, cell) -> {
            taker.accept(key, cell);
            if (cell.isSpent()) {
                store.delete(key);
            }
        });
        unpublished.clear();
        control.published(publication());
    }

    /**
     * Lets every cell be looked at that has changed since a day began before, and every other one whose key begins as said;
     * keeps what comes back.
     */
    void begin(Set<String> beginnings, BiFunction<String, OwnedCell, OwnedCell> look) {
        Set<String> keys = new HashSet<>(unseen);
        beginnings.forEach(
                beginning -> keys.addAll(keys(store.prefixScan(beginning, new StringSerializer()), key -> true)));
        unseen.clear();
        for (String key : keys) {
            keep(key, look.apply(key, cell(key)));
        }
    }

    private void keep(String key, OwnedCell cell) {
        boolean isUnpublished = unpublished.containsKey(key);
        if (isUnpublished) {
            unpublished.put(key, cell);
        }
        if (cell.isUnseen()) {
            unseen.add(key);
        }
        store.put(key, cell.isSpent() && !isUnpublished ? null : cell);
    }

    private OwnedCell cell(String key) {
        OwnedCell cell = unpublished.get(key);
        if (cell == null) {
            cell = store.get(key);
        }
        return cell == null ? OwnedCell.EMPTY : cell;
    }

    private static List<String> keys(KeyValueIterator<String, OwnedCell> rows, Predicate<String> wanted) {
        List<String> keys = new ArrayList<>();
        try (rows) {
            rows.forEachRemaining((KeyValue<String, OwnedCell> row) -> {
                if (wanted.test(row.key)) {
                    keys.add(row.key);
                }
            });
        }
        return keys;
    }
}
