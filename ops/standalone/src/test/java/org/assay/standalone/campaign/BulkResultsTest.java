package org.assay.standalone.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.assay.contract.ingress.ResultReported;
import org.assay.contract.ingress.SampleRegistered;
import org.assay.contract.sample.Verdict;
import org.assay.domain.model.SampleVerdict;
import org.assay.domain.reference.ReferenceRelease;
import org.junit.jupiter.api.Test;

class BulkResultsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final int SAMPLES = 20_000;
    private static final ReferenceRelease RELEASE = ShippedReference.release(1);
    private static final BulkResults BULK = new BulkResults(RELEASE, 7, TODAY);

    @Test
    void shouldHaveTwelveTestsOnAverageAndOneInTwentyFailing() {
        long tests = 0;
        long failing = 0;
        Set<String> regions = new HashSet<>();
        Set<String> producers = new HashSet<>();
        for (int i = 0; i < SAMPLES; i++) {
            BulkResults.Pair pair = BULK.of(i);
            ResultReported result = (ResultReported) pair.result().value();
            SampleRegistered registered = (SampleRegistered) pair.registration().value();
            tests += result.getReport().getItems().size();
            failing += result.getReport().getGiven() == Verdict.NONCONFORMING ? 1 : 0;
            regions.add(registered.getSample().getRegionCode());
            producers.add(registered.getSample().getProducer().getName());
        }

        assertThat((double) tests / SAMPLES).isCloseTo(12, within(0.6));
        assertThat((double) failing / SAMPLES).isCloseTo(0.05, within(0.006));
        assertThat(regions).hasSize(RELEASE.regions().size() - 1).doesNotContain("100000");
        assertThat(producers).hasSizeGreaterThan(SAMPLES / 3);
    }

    @Test
    void shouldMakeASampleFromItsNumberAlone() {
        BulkResults again = new BulkResults(RELEASE, 7, TODAY);

        assertThat(again.of(17)).isEqualTo(BULK.of(17));
        assertThat(again.stream(4).skip(6).toList())
                .containsExactly(BULK.of(3).registration(), BULK.of(3).result());
    }

    @Test
    void shouldBeCountedWithoutAnyConflict() {
        LedgerFold fold = new LedgerFold(RELEASE, TODAY);
        BULK.stream(2_000).forEach(fold::add);

        assertThat(fold.decisions).containsOnly("ACCEPTED");
        assertThat(fold.verdicts()).containsOnlyKeys(SampleVerdict.CONFORMING, SampleVerdict.NONCONFORMING);
    }
}
