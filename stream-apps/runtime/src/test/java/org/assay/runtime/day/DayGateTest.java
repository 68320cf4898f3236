package org.assay.runtime.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.assay.contract.alert.DatedNews;
import org.assay.contract.alert.FailureNews;
import org.assay.contract.journal.DayBegun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two inputs of one task. */
class DayGateTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate SECOND = FIRST.plusDays(1);

    @TempDir
    private Path directory;

    private final List<StateStore> stores = new ArrayList<>();
    private MockProcessorContext<String, DatedNews> context;
    private Processor<String, DatedNews, String, DatedNews> gate;
    private long offset;

    @BeforeEach
    void open() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "day-gate-test");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1");
        context = new MockProcessorContext<>(settings, new TaskId(0, 0), directory.toFile());
        var supplier = DayGate.supplier("test");
        for (StoreBuilder<?> builder : supplier.stores()) {
            StateStore store =
                    builder.withLoggingDisabled().withCachingDisabled().build();
            store.init(context.getStateStoreContext(), store);
            context.addStateStore(store);
            stores.add(store);
        }
        gate = supplier.get();
        gate.init(context);
    }

    @AfterEach
    void close() {
        gate.close();
        stores.forEach(StateStore::close);
    }

    @Test
    void shouldBeginADayOnceItHasBegunEverywhere() {
        begin(1, FIRST);
        assertThat(told()).isEmpty();

        begin(2, FIRST);
        assertThat(told()).containsExactly("day 2026-03-01");
    }

    @Test
    void shouldKeepBackWhatAnInputAheadTellsUntilTheOtherOneHasCome() {
        begin(1, FIRST);
        begin(2, FIRST);
        begin(1, SECOND);
        tell(1, "ahead");
        tell(2, "of the first day");
        assertThat(told()).containsExactly("day 2026-03-01", "of the first day");

        begin(2, SECOND);
        assertThat(told()).containsExactly("day 2026-03-01", "of the first day", "day 2026-03-02", "ahead");
    }

    @Test
    void shouldTellWhatWaitedInTheOrderInWhichItCame() {
        begin(1, FIRST);
        for (int i = 0; i < 12; i++) {
            tell(1, "n" + i);
        }
        begin(2, FIRST);

        assertThat(told().subList(1, 13))
                .containsExactly("n0", "n1", "n2", "n3", "n4", "n5", "n6", "n7", "n8", "n9", "n10", "n11");
    }

    @Test
    void shouldBeginADayOnceThoughItIsToldAgain() {
        begin(1, FIRST);
        begin(2, FIRST);
        begin(1, FIRST);
        begin(2, FIRST);

        assertThat(told()).containsExactly("day 2026-03-01");
    }

    @Test
    void shouldTellWhatWaitedOnce() {
        begin(1, FIRST);
        tell(1, "ahead");
        begin(2, FIRST);
        begin(1, SECOND);
        begin(2, SECOND);

        assertThat(told()).containsExactly("day 2026-03-01", "ahead", "day 2026-03-02");
    }

    @Test
    void shouldNotFallBackWhenAnInputTellsAnEarlierDayAgain() {
        begin(1, SECOND);
        begin(1, FIRST);
        begin(2, SECOND);

        assertThat(told()).containsExactly("day 2026-03-02");
    }

    @Test
    void shouldTakeOverADayThatOneInputHasMissed() {
        begin(1, FIRST);
        begin(1, SECOND);
        begin(2, SECOND);

        assertThat(told()).containsExactly("day 2026-03-02");
    }

    @Test
    void shouldKnowTheDaysAgainAfterARestart() {
        begin(1, FIRST);
        begin(2, FIRST);
        begin(1, SECOND);
        gate.init(context);
        tell(1, "ahead");
        begin(2, SECOND);

        assertThat(told()).containsExactly("day 2026-03-01", "day 2026-03-02", "ahead");
    }

    private void begin(int input, LocalDate day) {
        send("", new DatedNews(input, new DayBegun(day, 2)));
    }

    private void tell(int input, String key) {
        send(key, new DatedNews(input, new FailureNews("O|1", 1L, null, null)));
    }

    private void send(String key, DatedNews news) {
        context.setRecordMetadata("topic", 0, offset++);
        gate.process(new Record<>(key, news, 0));
    }

    private List<String> told() {
        return context.forwarded().stream()
                .map(captured -> captured.record().value().getPayload() instanceof DayBegun begun
                        ? "day " + begun.getDay()
                        : captured.record().key())
                .toList();
    }
}
