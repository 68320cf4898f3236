package org.assay.domain.passrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published rates, and intervals computed elsewhere. */
class RateTest {
    private static final double CONFIDENCE = 0.95;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Bazhong, 555, 58, 89.55, 10.45, 2",
        "Ningxia, 139, 13, 90.65, 9.35, 2",
        "Anhui food, 255358, 7774, 96.96, 3.04, 2",
        "national food 2023, 6997389, 190872, 97.27, 2.73, 2",
        "national products 2023, 28265, 3476, 87.7, 12.3, 1",
        "Yangtze Delta, 1477, 47, 96.8, 3.2, 1"
    })
    void shouldGiveThePublishedRate(
            String where, long batches, long failing, double rate, double findings, int decimals) {
        double share = rate(batches, failing).share();

        double half = 0.5 * Math.pow(10, -decimals) + 1e-9;
        assertThat(share * 100).as(where).isCloseTo(rate, within(half));
        assertThat(100 - share * 100).as(where).isCloseTo(findings, within(half));
    }

    @ParameterizedTest
    @CsvSource({
        "30, 0, 88.65, 100, 2",
        "114, 2, 93.8, 99.5, 1",
        "555, 58, 86.7, 91.8, 1",
        "1477, 47, 95.8, 97.6, 1",
        "20, 13, 18.12, 56.71, 2"
    })
    void shouldGiveWilsonsInterval(long batches, long failing, double lower, double upper, int decimals) {
        Interval wilson = rate(batches, failing).wilson();

        assertEnds(wilson, lower, upper, decimals);
    }

    @ParameterizedTest
    @CsvSource({"30, 0, 88.43, 100", "20, 13, 15.39, 59.22"})
    void shouldGiveTheExactInterval(long batches, long failing, double lower, double upper) {
        Interval exact = rate(batches, failing).exact();

        assertEnds(exact, lower, upper, 2);
    }

    @ParameterizedTest
    @CsvSource({"0.98, 189", "0.985, 253", "0.94, 61", "0.92, 45"})
    void shouldShowATargetFromSoManyBatchesWithoutFailure(double target, long batches) {
        assertThat(rate(batches, 0).against(target)).isEqualTo(Assessment.REACHED);
        assertThat(rate(batches - 1, 0).against(target)).isEqualTo(Assessment.UNDECIDED);
    }

    @Test
    void shouldNeedAbout2830BatchesToTell98Point5From98() {
        // 98.5 % of 2,830 is 2,787.55 batches: the whole numbers around it lie on both sides.
        assertThat(rate(2_830, 42).against(0.98)).isEqualTo(Assessment.REACHED);
        assertThat(rate(2_830, 43).against(0.98)).isEqualTo(Assessment.UNDECIDED);
        assertThat(rate(2_800, 42).share()).isEqualTo(0.985);
        assertThat(rate(2_800, 42).against(0.98)).isEqualTo(Assessment.UNDECIDED);
    }

    @Test
    void shouldMissATargetOnlyWhenTheWholeIntervalLiesBelow() {
        assertThat(rate(555, 58).against(0.98)).isEqualTo(Assessment.MISSED);
        assertThat(rate(555, 58).against(0.90)).isEqualTo(Assessment.UNDECIDED);
    }

    @Test
    void shouldGiveNoRateOfNothing() {
        assertThat(Rate.of(0, 0, CONFIDENCE)).isEmpty();
    }

    @Test
    void shouldRefuseMoreFailuresThanBatches() {
        assertThatThrownBy(() -> Rate.of(1, 2, CONFIDENCE)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertEnds(Interval interval, double lower, double upper, int decimals) {
        double half = 0.5 * Math.pow(10, -decimals) + 1e-9;
        assertThat(interval.lower() * 100).isCloseTo(lower, within(half));
        assertThat(interval.upper() * 100).isCloseTo(upper, within(half));
    }

    private static Rate rate(long batches, long failing) {
        return Rate.of(batches, failing, CONFIDENCE).orElseThrow();
    }
}
