package org.assay.standalone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.assay.standalone.bench.HotSpots.Spot;
import org.junit.jupiter.api.Test;

class HotSpotsTest {
    private static final String LEDGER =
            "[sampling-ledger-0a1b2c3d-1111-2222-3333-444455556666-StreamThread-1 tid=17];java/lang/Thread.run;"
                    + "org/apache/kafka/streams/processor/internals/StreamThread.runLoop;"
                    + "org/assay/ledger/processor/LedgerProcessor.process";

    private final HotSpots spots = HotSpots.of(Stream.of(
            LEDGER + ";org/assay/domain/ledger/Ledger.apply;java/util/HashMap.get 50",
            LEDGER + ";org/apache/kafka/streams/state/internals/MeteredKeyValueStore.get;org/rocksdb/RocksDB.get 20",
            "[C2 CompilerThre tid=5];Compile::Compile;PhaseIdealLoop::build 25",
            "[sampling-ledger-0a1b2c3d-1111-2222-3333-444455556667-StreamThread-2 tid=18];java/util/HashMap.get 5"));

    @Test
    void shouldGiveAStackToThePartOfItsInnermostFrameThatHasOne() {
        assertThat(spots.parts(10))
                .containsExactly(
                        new Spot("rules", 0.5),
                        new Spot("JIT compiler", 0.25),
                        new Spot("RocksDB", 0.2),
                        new Spot("other", 0.05));
    }

    @Test
    void shouldCountAMethodWhereverItIsOnTop() {
        assertThat(spots.methods(1)).containsExactly(new Spot("java/util/HashMap.get", 0.55));
    }

    @Test
    void shouldTakeThreadsOfOneKindTogether() {
        assertThat(spots.threads(10))
                .containsExactly(new Spot("sampling-ledger-*-StreamThread-*", 0.75), new Spot("C* CompilerThre", 0.25));
    }
}
