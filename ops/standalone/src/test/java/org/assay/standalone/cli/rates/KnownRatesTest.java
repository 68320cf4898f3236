package org.assay.standalone.cli.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assay.contract.passrate.Assessment;
import org.assay.contract.passrate.Counts;
import org.assay.contract.passrate.DimensionValue;
import org.assay.contract.passrate.PassRateRestated;
import org.assay.contract.passrate.PassRateView;
import org.assay.contract.passrate.PeriodKind;
import org.assay.contract.sample.Purpose;
import org.assay.standalone.cli.rates.KnownRates.Known;
import org.junit.jupiter.api.Test;

class KnownRatesTest {
    private static final LocalDate CLOSED = LocalDate.of(2026, 4, 10);
    private static final RateQuery QUARTERS = new RateQuery(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("quarter"), false);
    private static final List<PassRateRestated> VERSIONS = List.of(
            version("2026-Q1", "FOOD", 1, CLOSED, 40),
            version("2026-Q1", "FOOD", 2, CLOSED.plusDays(5), 41),
            version("2026-Q1", "FARM", 1, CLOSED.plusDays(7), 3));
    private static final List<PassRateView> PRESENT =
            List.of(cell("2026-Q1", "FOOD", 44), cell("2026-Q1", "FARM", 3), cell("2026-Q2", "FOOD", 9));

    @Test
    void shouldGiveTheLatestVersionOfTheDay() {
        assertThat(KnownRates.on(CLOSED.plusDays(4), VERSIONS, PRESENT, QUARTERS))
                .extracting(known -> known.cell().getCounts().getBatches())
                .first()
                .isEqualTo(40L);
        assertThat(KnownRates.on(CLOSED.plusDays(5), VERSIONS, PRESENT, QUARTERS))
                .extracting(known -> known.cell().getCounts().getBatches())
                .first()
                .isEqualTo(41L);
    }

    @Test
    void shouldSayOfAPeriodThatWasOpenThatItWasNotPublishedYet() {
        assertThat(KnownRates.on(CLOSED.minusDays(1), VERSIONS, PRESENT, QUARTERS))
                .hasSize(3)
                .noneMatch(Known::isPublished);
        assertThat(KnownRates.on(CLOSED, VERSIONS, PRESENT, QUARTERS))
                .filteredOn(known -> !known.isPublished())
                .extracting(known -> known.cell().getPeriod())
                .containsExactly("2026-Q2");
    }

    @Test
    void shouldLeaveOutACellThatHadNoSamplesWhenItsPeriodWasClosed() {
        assertThat(KnownRates.on(CLOSED, VERSIONS, PRESENT, QUARTERS))
                .extracting(known -> known.cell().getCell())
                .doesNotContain("domain|SUPERVISION|2026-Q1|FARM");
    }

    private static PassRateRestated version(String period, String domain, int version, LocalDate on, long batches) {
        return new PassRateRestated(version, on, cell(period, domain, batches), null, List.of());
    }

    private static PassRateView cell(String period, String domain, long batches) {
        return PassRateView.newBuilder()
                .setCell("domain|SUPERVISION|" + period + "|" + domain)
                .setView("domain")
                .setPurpose(Purpose.SUPERVISION)
                .setDimensions(List.of(new DimensionValue("domain", domain)))
                .setPeriodKind(PeriodKind.QUARTER)
                .setPeriod(period)
                .setCounts(new Counts(batches, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L))
                .setConfidence(0.95)
                .setAssessment(Assessment.NOT_BOUND)
                .setRelease(1)
                .build();
    }
}
