package org.assay.domain.passrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.assay.domain.passrate.View.Counted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {
    @Test
    void shouldHaveAKeyThatNamesEverything() {
        assertThat(Samples.cell("catalogue-region", "2024-Q1", "kettle", "331100")
                        .text())
                .isEqualTo("catalogue-region|SUPERVISION|2024-Q1|kettle|331100");
    }

    @Test
    void shouldTellTheViewOfAKey() {
        Cell cell = Samples.cell("catalogue-region", "2024-Q1", "a|b", "331100");

        assertThat(Cell.viewOf(cell.text())).isEqualTo(cell.view());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "catalogue", "catalogue|SUPERVISION", "catalogue|NONE|2024|x", "c|SUPERVISION|2024-13|x"})
    void shouldNotReadWhatIsNoKey(String text) {
        assertThat(Cell.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2024-03, 2024-03, 2024-03-31",
        "QUARTER, 2024-03, 2024-Q1, 2024-03-31",
        "QUARTER, 2023-12, 2023-Q4, 2023-12-31",
        "YEAR, 2024-03, 2024, 2024-12-31"
    })
    void shouldNameThePeriodOfAMonth(PeriodKind kind, String month, String text, LocalDate last) {
        Period period = Period.of(kind, YearMonth.parse(month));

        assertThat(period.text()).isEqualTo(text);
        assertThat(period.lastDay()).isEqualTo(last);
        assertThat(Period.parse(text)).contains(period);
    }

    @Test
    void shouldTellAllThatIsWrongWithAView() {
        assertThat(View.faults("No id", List.of(Dimension.ITEM, Dimension.ITEM), List.of(), Counted.BATCHES))
                .containsExactly(
                        View.Fault.ID, View.Fault.DIMENSION_TWICE, View.Fault.TEST_DIMENSION, View.Fault.NO_PERIOD);
        assertThat(View.faults("a-1", List.of(), List.of(PeriodKind.YEAR, PeriodKind.YEAR), Counted.TESTS))
                .containsExactly(View.Fault.NO_DIMENSION, View.Fault.PERIOD_TWICE);
    }

    @Test
    void shouldNotTakeTwoViewsOfOneId() {
        View view = Samples.view("twice", Counted.BATCHES, Dimension.DOMAIN);

        assertThatThrownBy(() -> new Views(List.of(view, view))).hasMessageContaining("twice");
    }

    @ParameterizedTest
    @CsvSource({"331100, 330000", "310115, 310000", "'', ''", "33, ''"})
    void shouldFindTheProvinceOfARegion(String region, String province) {
        assertThat(Coordinates.province(region)).isEqualTo(province);
    }
}
