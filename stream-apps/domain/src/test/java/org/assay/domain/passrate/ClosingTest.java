package org.assay.domain.passrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosingTest {
    private static final Closing TEN = new Closing(10);

    @ParameterizedTest
    @CsvSource({
        "2024-02, 2024-03-09, false",
        "2024-02, 2024-03-10, true",
        "2024-Q1, 2024-04-09, false",
        "2024-Q1, 2024-04-10, true",
        "2024, 2025-01-09, false",
        "2024, 2025-01-10, true",
        "2024-12, 2025-01-10, true",
        "2025-01, 2025-01-10, false"
    })
    void shouldCloseWithTheTenthDayAfterTheEnd(String period, LocalDate day, boolean isClosed) {
        assertThat(TEN.isClosed(period(period), day(day))).isEqualTo(isClosed);
    }

    @Test
    void shouldCloseNothingBeforeTheFirstDay() {
        assertThat(TEN.isClosed(period("1990"), Control.NO_DAY)).isFalse();
    }

    @Test
    void shouldNameTheKeysOfTheCellsThatADayCloses() {
        int before = day(LocalDate.of(2024, 4, 9));

        assertThat(TEN.closedBy(before + 1, before, Samples.VIEWS))
                .contains("catalogue|SUPERVISION|2024-03|", "catalogue|EVALUATIVE|2024-Q1|")
                .allMatch(key ->
                        key.startsWith("catalogue|") && (key.contains("|2024-03|") || key.contains("|2024-Q1|")));
        assertThat(TEN.closedBy(before + 2, before + 1, Samples.VIEWS)).isEmpty();
        assertThat(TEN.closedBy(before, Control.NO_DAY, Samples.VIEWS))
                .containsExactlyInAnyOrder("domain|", "catalogue|", "catalogue-region|", "item|");
    }

    /** Naming beginnings must miss no period, however many days a step skips. */
    @ParameterizedTest
    @CsvSource({"1", "30", "500"})
    void shouldNameEveryPeriodThatIsClosedByAStep(int step) {
        int before = day(LocalDate.of(2023, 11, 20));

        for (int day = before + step; day < before + 1_000; day += step) {
            int last = day - step;
            int now = day;
            var keys = TEN.closedBy(now, last, Samples.VIEWS);
            IntStream.range(0, 60)
                    .mapToObj(month ->
                            Period.of(PeriodKind.MONTH, YearMonth.of(2021, 1).plusMonths(month)))
                    .forEach(period -> assertThat(keys.contains("catalogue|SUPERVISION|" + period.text() + "|"))
                            .isEqualTo(TEN.isClosed(period, now) && !TEN.isClosed(period, last)));
        }
    }

    private static Period period(String text) {
        return Period.parse(text).orElseThrow();
    }

    private static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }
}
