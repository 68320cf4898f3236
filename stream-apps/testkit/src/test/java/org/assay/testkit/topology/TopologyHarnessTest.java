package org.assay.testkit.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.assay.runtime.metrics.Meters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TopologyHarnessTest {

    private static final Serde<String> TEXT = Serdes.String();

    private final TopologyHarness harness = TopologyHarness.of(ExampleApp.APP)
            .at(Instant.parse("2026-02-03T04:05:06Z"))
            .start();

    @AfterEach
    void close() {
        harness.close();
    }

    @Test
    void shouldReadWhatTheTopologyWrites() {
        harness.input("words", TEXT, TEXT).pipeInput("k", "apple");

        assertThat(harness.output("letters", TEXT, Serdes.Long()).readKeyValuesToMap())
                .isEqualTo(Map.of("a", 1L));
        assertThat(harness.<String, Long>rows("letters-store")).isEqualTo(Map.of("a", 1L));
    }

    @Test
    void shouldKeepTheStateOverARestart() {
        harness.input("words", TEXT, TEXT).pipeInput("k", "apple");

        harness.restart();
        harness.input("words", TEXT, TEXT).pipeInput("k", "ananas");

        assertThat(harness.<String, Long>rows("letters-store")).isEqualTo(Map.of("a", 2L));
        assertThat(harness.driver().getWindowStore("minutes-store").all().hasNext())
                .isTrue();
    }

    @Test
    void shouldShowDeadLettersAlsoAfterARestart() {
        harness.input("words", TEXT, TEXT).pipeInput("k", "");

        harness.restart();

        assertThat(harness.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.node()).isEqualTo("check");
            assertThat(letter.exception()).isEqualTo("java.lang.IllegalStateException");
            assertThat(letter.topic()).isEqualTo("words");
        });
        assertThat(harness.counted(Meters.RECORDS_REJECTED, "INTERNAL")).isEqualTo(1);
    }

    @Test
    void shouldMoveTheWallClock() {
        harness.advance(Duration.ofSeconds(4));

        assertThat(harness.now()).isEqualTo(Instant.parse("2026-02-03T04:05:10Z"));
    }

    @Test
    void shouldNameTheStoresWhenOneIsNotThere() {
        assertThatThrownBy(() -> harness.rows("letter-store")).hasMessageContaining("letters-store");
    }
}
