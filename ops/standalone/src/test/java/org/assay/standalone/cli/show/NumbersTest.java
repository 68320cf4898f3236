package org.assay.standalone.cli.show;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void shouldWriteSharesInPercent() {
        assertThat(Numbers.percent(0.98807)).isEqualTo("98.81");
        assertThat(Numbers.interval(0.95, 1.0)).isEqualTo("95.00 – 100.00");
        assertThat(Numbers.target(0.985)).isEqualTo("98.5");
        assertThat(Numbers.target(0.92)).isEqualTo("92");
        assertThat(Numbers.target(0.9)).isEqualTo("90");
    }

    @Test
    void shouldWriteNothingForNothing() {
        assertThat(Numbers.percent(null)).isEmpty();
        assertThat(Numbers.interval(null, 1.0)).isEmpty();
        assertThat(Numbers.target(null)).isEmpty();
    }
}
