package org.assay.domain.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

    @ParameterizedTest
    @CsvSource({
        "12.1498, 1, 12.1", "12.15, 1, 12.2", "12.25, 1, 12.2", "12.2500001, 1, 12.3", "2.5, 0, 2", "3.5, 0, 4",
        "-2.5, 0, -2", "-2.51, 0, -3", "15.4546, 0, 15", "0.05, 1, 0.0", "0.051, 1, 0.1", "1E+5, 2, 1E+5",
        "1E-999999999, 2, 0", "5E-2, 0, 0", "7, 3, 7"
    })
    void shouldRoundOnceAndHalfToEven(BigDecimal value, int decimals, BigDecimal rounded) {
        assertThat(Rounding.toDecimals(value, decimals)).isEqualByComparingTo(rounded);
    }
}
