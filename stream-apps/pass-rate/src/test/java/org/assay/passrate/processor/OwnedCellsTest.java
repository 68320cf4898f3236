package org.assay.passrate.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.assay.domain.passrate.Counts;
import org.assay.domain.passrate.Reasons;
import org.assay.passrate.codec.OwnedCell;
import org.assay.passrate.codec.ValueCodecs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A task that stops keeps its stores and nothing else: opening the cells again is what a restart does. */
class OwnedCellsTest {
    private static final String CELL = "domain|SUPERVISION|2026|FOOD";
    private static final int DAY = 20_000;

    private final MockProcessorContext<Void, Void> context = new MockProcessorContext<>();
    private final KeyValueStore<String, OwnedCell> rows = store("cells", ValueCodecs.CELL.serde());
    private final KeyValueStore<String, byte[]> memory = store("memory", Serdes.ByteArray());
    private OwnedCells cells;

    @BeforeEach
    void open() {
        cells = OwnedCells.open(rows, ControlMemory.open(memory, "views"));
    }

    @Test
    void shouldPublishAfterARestartWhatHadNotBeenPublished() {
        cells.change(CELL, cell -> plus(cell, 1));
        open();

        assertThat(published()).containsExactly(CELL);
    }

    @Test
    void shouldNotPublishAgainAfterARestartWhatHadBeenPublished() {
        cells.change(CELL, cell -> plus(cell, 1));
        published();
        open();

        assertThat(published()).isEmpty();
    }

    @Test
    void shouldShowToTheNextDayAfterARestartWhatItHasToLookAt() {
        cells.change(CELL, cell -> plus(cell, 1));
        published();
        open();

        assertThat(lookedAt(DAY + 1)).containsExactly(CELL);
        assertThat(lookedAt(DAY + 2)).isEmpty();
    }

    @Test
    void shouldForgetACellThatEmptiedOnlyWhenItIsPublishedAndSeen() {
        cells.change(CELL, cell -> plus(cell, 1));
        published();
        cells.change(CELL, cell -> plus(cell, -1));

        assertThat(published()).containsExactly(CELL);
        assertThat(rows.get(CELL)).isNotNull();
        lookedAt(DAY + 1);
        assertThat(rows.get(CELL)).isNull();
    }

    @Test
    void shouldPublishAllAfterARestartWhenThatWasAskedFor() {
        cells.change(CELL, cell -> plus(cell, 1));
        published();
        ControlMemory.open(memory, "views").publishAllNext();
        open();

        assertThat(published()).containsExactly(CELL);
        assertThat(published()).isEmpty();
    }

    @Test
    void shouldGoOnFromWhatWasPublishedAndWhatADayHasLookedAt() {
        cells.change(CELL, cell -> plus(cell, 1));
        published();
        cells.change(CELL, cell -> plus(cell, 2));
        published();
        lookedAt(DAY + 1);
        cells.change(CELL, cell -> plus(cell, 4));

        assertThat(rows.get(CELL).state().counts().batches()).isEqualTo(7);
        assertThat(lookedAt(DAY + 2)).containsExactly(CELL);
    }

    @Test
    void shouldBeginAnewWithACellThatWasForgotten() {
        cells.change(CELL, cell -> plus(cell, 1));
        published();
        lookedAt(DAY + 1);
        cells.change(CELL, cell -> plus(cell, -1));
        lookedAt(DAY + 2);
        published();
        assertThat(rows.get(CELL)).isNull();

        cells.change(CELL, cell -> plus(cell, 5));

        assertThat(rows.get(CELL).state().counts().batches()).isEqualTo(5);
        assertThat(published()).containsExactly(CELL);
    }

    private OwnedCell plus(OwnedCell cell, int batches) {
        Counts counts = new Counts(batches, 0, 0, 0, 0, 0, 0, 0, 0);
        return cell.plus(DAY, counts, Reasons.NONE, DAY, cells.publication(), true);
    }

    private List<String> published() {
        List<String> keys = new ArrayList<>();
        cells.publish((key, cell) -> keys.add(key));
        return keys;
    }

    private List<String> lookedAt(int day) {
        List<String> keys = new ArrayList<>();
        cells.begin(Set.of(), (key, cell) -> {
            keys.add(key);
            return cell.seen(day, cell.restating());
        });
        return keys;
    }

    private <V> KeyValueStore<String, V> store(String name, Serde<V> values) {
        KeyValueStore<String, V> store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(name), Serdes.String(), values)
                .withLoggingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        return store;
    }
}
