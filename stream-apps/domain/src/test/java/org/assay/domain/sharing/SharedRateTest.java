package org.assay.domain.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import org.assay.domain.model.SamplingPurpose;
import org.junit.jupiter.api.Test;

class SharedRateTest {
    private static final Set<String> VIEWS = Set.of("domain", "campaign-domain", "items");

    @Test
    void shouldShareTheRateWithItsInterval() {
        SharedRate rate =
                SharedRate.next(null, value("domain", 30, 0, 0), VIEWS).orElseThrow();

        assertThat(rate.rate()).isEqualTo(1.0);
        // 30 of 30: the Wilson interval begins at 88.65 %.
        assertThat(rate.lower()).isCloseTo(0.8865, within(0.0001));
        assertThat(rate.upper()).isCloseTo(1.0, within(1e-9));
    }

    @Test
    void shouldLeaveProvisionalFailuresOut() {
        SharedRate rate =
                SharedRate.next(null, value("domain", 100, 5, 2), VIEWS).orElseThrow();

        assertThat(rate.batches()).isEqualTo(98);
        assertThat(rate.failingBatches()).isEqualTo(3);
    }

    @Test
    void shouldSayNothingWhenPartnersSeeNoDifference() {
        SharedRate last =
                SharedRate.next(null, value("domain", 100, 3, 0), VIEWS).orElseThrow();

        assertThat(SharedRate.next(last, value("domain", 101, 4, 1), VIEWS)).isEmpty();
        assertThat(SharedRate.next(last, value("domain", 101, 4, 0), VIEWS)).isPresent();
    }

    @Test
    void shouldShareAnEmptyCellOnlyWhenItWasSharedBefore() {
        SharedRate last = SharedRate.next(null, value("domain", 1, 0, 0), VIEWS).orElseThrow();

        assertThat(SharedRate.next(null, value("domain", 1, 1, 1), VIEWS)).isEmpty();
        SharedRate empty =
                SharedRate.next(last, value("domain", 0, 0, 0), VIEWS).orElseThrow();
        assertThat(empty.batches()).isZero();
        assertThat(empty.rate()).isNull();
        assertThat(empty.lower()).isNull();
    }

    @Test
    void shouldShareOnlyTheViewsThatAreNamed() {
        assertThat(SharedRate.next(null, value("region", 30, 0, 0), VIEWS)).isEmpty();
    }

    @Test
    void shouldNeverShareCampaignsOrTests() {
        assertThat(SharedRate.next(null, value("campaign-domain", Map.of("campaign", "x"), 30, 0, 0), VIEWS))
                .isEmpty();
        assertThat(SharedRate.next(null, value("items", Map.of("item", "lead"), 30, 0, 0), VIEWS))
                .isEmpty();
    }

    private static RateValue value(String view, long batches, long failing, long provisional) {
        return value(view, Map.of("domain", "FOOD"), batches, failing, provisional);
    }

    private static RateValue value(
            String view, Map<String, String> dimensions, long batches, long failing, long provisional) {
        return new RateValue(
                view + "|FOOD|2026-Q1",
                view,
                SamplingPurpose.EVALUATIVE,
                "2026-Q1",
                dimensions,
                batches,
                failing,
                provisional,
                0.95);
    }
}
