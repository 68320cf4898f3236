package org.assay.standalone.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void shouldTakeTheMiddleValueOrTheMeanOfTheTwoInTheMiddle() {
        assertThat(Medians.of(List.of(9.0, 1.0, 2.0))).hasValue(2.0);
        assertThat(Medians.of(List.of(4.0, 1.0, 2.0, 9.0))).hasValue(3.0);
        assertThat(Medians.of(List.of())).isEmpty();
    }

    @Test
    void shouldCompareWindowsOfAHundredThousandOutOfAMillion() {
        Windows windows = Windows.of(1_000_000);

        assertThat(windows.length()).isEqualTo(100_000);
        // Around the 100,000th, and the last 100,000.
        assertThat(windows.bounds()).containsExactly(50_000L, 150_000L, 900_000L);
        assertThat(Windows.of(10_000_000).bounds()).containsExactly(50_000L, 150_000L, 9_900_000L);
    }

    @Test
    void shouldCompareTenthsOfFewerResults() {
        assertThat(Windows.of(20_000).bounds()).containsExactly(1_000L, 3_000L, 18_000L);
        assertThatThrownBy(() -> Windows.of(10)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldTellTheWorseOfTimeAndProcessorTime() {
        Growth.Span early = new Growth.Span(1_000, 2, 3);

        Growth waiting = new Growth(early, new Growth.Span(2_000, 6, 6.6));
        Growth working = new Growth(early, new Growth.Span(500, 1, 3));

        assertThat(waiting.byTime()).isCloseTo(1.5, within(1e-9));
        assertThat(waiting.byCpu()).isCloseTo(1.1, within(1e-9));
        assertThat(waiting.worst()).isCloseTo(1.5, within(1e-9));
        assertThat(working.byTime()).isCloseTo(1.0, within(1e-9));
        assertThat(working.worst()).isCloseTo(2.0, within(1e-9));
    }

    @Test
    void shouldSayNothingOfWindowsThatWereMissed() {
        Windows windows = Windows.of(10_000);
        Growth.Span whole = new Growth.Span(1_000, 2, 3);
        Growth.Span cut = new Growth.Span(499, 1, 1);

        assertThat(Growth.of(whole, whole, windows)).isPresent();
        assertThat(Growth.of(cut, whole, windows)).isEmpty();
        assertThat(Growth.of(whole, cut, windows)).isEmpty();
    }

    @Test
    void shouldScaleToAMillionResults() {
        Measured measured = new Measured(250_000, 10, 12, 5, 2, Map.of(), 0);

        assertThat(measured.resultsPerSecond()).isEqualTo(25_000);
        assertThat(measured.appCpuPerMillion()).isEqualTo(20);
        assertThat(measured.brokerCpuPerMillion()).isEqualTo(8);
    }

    @Test
    void shouldTakeRatiosInsideARound() {
        // The machine is twice as fast in the second round; the ratio is the same.
        Report report = report(round(100, 25, 10), round(200, 50, 20));

        assertThat(report.ratioTo(Contender.COPY)).hasValue(0.1);
        assertThat(report.ratioTo(Contender.FLOOR)).hasValue(0.4);
        assertThat(report.median(Contender.COPY, Measured::resultsPerSecond)).hasValueCloseTo(150.0, within(1e-6));
    }

    @Test
    void shouldBeginEveryRoundWithAnotherContender() {
        assertThat(Bench.order(0)).containsExactly(Contender.COPY, Contender.FLOOR, Contender.PIPELINE);
        assertThat(Bench.order(1)).containsExactly(Contender.FLOOR, Contender.PIPELINE, Contender.COPY);
        assertThat(Bench.order(2)).containsExactly(Contender.PIPELINE, Contender.COPY, Contender.FLOOR);
        assertThat(Bench.order(3)).isEqualTo(Bench.order(0));
    }

    static Report report(Round... rounds) {
        return new Report(1_000, 100, List.of(rounds), Optional.empty(), Optional.empty());
    }

    static Round round(double copy, double floor, double pipeline) {
        Growth growth = new Growth(new Growth.Span(100, 1, 1), new Growth.Span(100, 1.25, 1.125));
        return new Round(
                Map.of(
                        Contender.COPY, measured(copy),
                        Contender.FLOOR, measured(floor),
                        Contender.PIPELINE, measured(pipeline)),
                Optional.of(growth));
    }

    private static Measured measured(double resultsPerSecond) {
        return new Measured(1_000, 1_000 / resultsPerSecond, 2_000 / resultsPerSecond, 1, 1, Map.of("journal", 7L), 5);
    }
}
