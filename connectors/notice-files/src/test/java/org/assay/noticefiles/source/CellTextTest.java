package org.assay.noticefiles.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"yyyy-mm-dd", "d/m/yy", "yyyy\"年\"m\"月\"d\"日\"", "[$-804]yyyy\\年m\\月;@", "[Red]dd", "M/D/YY"})
    void shouldSeeADayInTheFormat(String format) {
        assertThat(CellText.showsDay(format)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"General", "0.00", "0.00\"day\"", "[Red]0", "0\\d", "@", "#,##0", "0.00E+00", "hh:mm"})
    void shouldSeeNoDayInTheFormat(String format) {
        assertThat(CellText.showsDay(format)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1.1000000000000001, 1.1",
        "0.10000000000000001, 0.1",
        "100.0, 100",
        "0.0, 0",
        "1.5E-7, 0.00000015",
        "1E+20, 100000000000000000000",
        "123456789012345678, 123456789012345678",
        "0.66666666666666663, 0.66666666666666663"
    })
    void shouldShowTheDigitsThatWereTyped(BigDecimal number, String text) {
        assertThat(CellText.plain(number)).isEqualTo(text);
    }

    @Test
    void shouldBeEmptyForNoCell() {
        assertThat(new CellText(false).of(null)).isEmpty();
    }
}
