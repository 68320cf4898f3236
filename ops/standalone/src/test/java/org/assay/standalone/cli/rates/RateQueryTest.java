package org.assay.standalone.cli.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.contract.passrate.Assessment;
import org.assay.contract.passrate.Counts;
import org.assay.contract.passrate.DimensionValue;
import org.assay.contract.passrate.PassRateView;
import org.assay.contract.passrate.PeriodKind;
import org.assay.contract.sample.Purpose;
import org.junit.jupiter.api.Test;

class RateQueryTest {
    private static final RateQuery EVERYTHING_STANDARD = query(null, null, null, null, null, false);

    @Test
    void shouldShowDomainsByYearWhenNothingIsSaid() {
        assertThat(EVERYTHING_STANDARD.matches(cell("domain", PeriodKind.YEAR, "2026", 4, "domain", "FOOD")))
                .isTrue();
        assertThat(EVERYTHING_STANDARD.matches(cell("domain", PeriodKind.MONTH, "2026-03", 4, "domain", "FOOD")))
                .isFalse();
        assertThat(EVERYTHING_STANDARD.matches(cell("catalogue", PeriodKind.YEAR, "2026", 4, "catalogue", "FD01")))
                .isFalse();
        assertThat(EVERYTHING_STANDARD.matches(cell("domain", PeriodKind.YEAR, "2026", 0, "domain", "FOOD")))
                .as("without samples")
                .isFalse();
    }

    @Test
    void shouldShowTheProductKindsThatAreAskedFor() {
        RateQuery query = query(null, null, Set.of("FD01-01", "FD01-02"), null, null, false);

        assertThat(query.shownView()).isEqualTo("catalogue");
        assertThat(query.matches(cell("catalogue", PeriodKind.YEAR, "2026", 1, "catalogue", "FD01-02")))
                .isTrue();
        assertThat(query.matches(cell("catalogue", PeriodKind.YEAR, "2026", 1, "catalogue", "FD02-01")))
                .isFalse();
    }

    @Test
    void shouldShowARegionWithThoseBelowIt() {
        RateQuery query = query(null, null, null, "34", null, false);

        assertThat(query.shownView()).isEqualTo("catalogue-region");
        assertThat(query.matches(regional("341800"))).isTrue();
        assertThat(query.matches(regional("330100"))).isFalse();
    }

    @Test
    void shouldTakeAPeriodOrALengthOfPeriods() {
        PassRateView quarter = cell("domain", PeriodKind.QUARTER, "2026-Q1", 1, "domain", "FOOD");

        assertThat(query(null, null, null, null, "2026-q1", false).matches(quarter))
                .isTrue();
        assertThat(query(null, null, null, null, "quarter", false).matches(quarter))
                .isTrue();
        assertThat(query(null, null, null, null, "2026-Q2", false).matches(quarter))
                .isFalse();
    }

    @Test
    void shouldNarrowByPurposeAlsoWhenAllIsShown() {
        RateQuery query = query(null, Purpose.JOINT, null, null, null, true);
        PassRateView supervision = cell("item", PeriodKind.YEAR, "2026", 0, "item", "PB");
        PassRateView joint =
                PassRateView.newBuilder(supervision).setPurpose(Purpose.JOINT).build();

        assertThat(query.matches(supervision)).isFalse();
        assertThat(query.matches(joint)).isTrue();
        assertThat(RateQuery.isOfTests(joint)).isTrue();
    }

    @Test
    void shouldShowAllOfTheViewThatIsNamed() {
        RateQuery query = query("item", null, null, null, null, true);

        assertThat(query.matches(cell("item", PeriodKind.MONTH, "2026-03", 0, "item", "PB")))
                .isTrue();
        assertThat(query.matches(cell("domain", PeriodKind.YEAR, "2026", 4, "domain", "FOOD")))
                .isFalse();
    }

    @Test
    void shouldPutLongPeriodsFirst() {
        PassRateView month = cell("domain", PeriodKind.MONTH, "2026-03", 4, "domain", "FOOD");
        PassRateView year = cell("domain", PeriodKind.YEAR, "2026", 4, "domain", "FOOD");

        assertThat(List.of(month, year).stream().sorted(RateQuery.ORDER)).containsExactly(year, month);
    }

    private static PassRateView regional(String region) {
        PassRateView cell = cell("catalogue-region", PeriodKind.YEAR, "2026", 1, "catalogue", "FD01-01");
        cell.setDimensions(List.of(new DimensionValue("catalogue", "FD01-01"), new DimensionValue("region", region)));
        return cell;
    }

    private static RateQuery query(
            String view, Purpose purpose, Set<String> catalogue, String region, String period, boolean isAll) {
        return new RateQuery(
                Optional.ofNullable(view),
                Optional.ofNullable(purpose),
                Optional.ofNullable(catalogue),
                Optional.ofNullable(region),
                Optional.ofNullable(period),
                isAll);
    }

    private static PassRateView cell(
            String view, PeriodKind kind, String period, long batches, String dimension, String value) {
        return PassRateView.newBuilder()
                .setCell(view + period + value)
                .setView(view)
                .setPurpose(Purpose.SUPERVISION)
                .setDimensions(List.of(new DimensionValue(dimension, value)))
                .setPeriodKind(kind)
                .setPeriod(period)
                .setCounts(new Counts(batches, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L))
                .setConfidence(0.95)
                .setAssessment(Assessment.NOT_BOUND)
                .setRelease(1)
                .build();
    }
}
