package org.assay.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.assay.contract.passrate.Assessment;
import org.assay.contract.passrate.Counts;
import org.assay.contract.passrate.PassRateRestated;
import org.assay.contract.passrate.PassRateView;
import org.assay.contract.passrate.PeriodKind;
import org.assay.contract.sample.Purpose;
import org.assay.contract.shared.SharedAlert;
import org.assay.contract.shared.SharedAlertStatus;
import org.junit.jupiter.api.Test;

class MeaningTest {
    @Test
    void shouldNotHearTheVersionOfARecord() {
        assertThat(Meaning.of(alert(1, SharedAlertStatus.ACTIVE)))
                .isPresent()
                .isEqualTo(Meaning.of(alert(7, SharedAlertStatus.ACTIVE)));
        assertThat(Meaning.of(alert(1, SharedAlertStatus.WITHDRAWN))).isEmpty();
        assertThat(Meaning.of(null)).isEmpty();
    }

    @Test
    void shouldTellARateFromItsAssessmentButNotTheDayItWasLookedAt() {
        assertThat(Meaning.of(view(3, LocalDate.of(2026, 1, 2))))
                .isEqualTo(Meaning.of(view(3, LocalDate.of(2026, 1, 22))))
                .isNotEqualTo(Meaning.of(view(3, null)));
        assertThat(Meaning.of(view(3, null))).isNotEqualTo(Meaning.of(view(4, null)));
        assertThat(Meaning.of(view(0, null))).isEmpty();
    }

    @Test
    void shouldKnowEachVersionOfAClosedPeriodByItsNumber() {
        assertThat(Meaning.subject("c", version(1))).isNotEqualTo(Meaning.subject("c", version(2)));
        assertThat(Meaning.subject("a", alert(1, SharedAlertStatus.ACTIVE))).isEqualTo("a");
    }

    private static SharedAlert alert(long version, SharedAlertStatus status) {
        return SharedAlert.newBuilder()
                .setAlertId("a")
                .setVersion(version)
                .setStatus(status)
                .setKind("NONCONFORMANCE")
                .setRule("R")
                .build();
    }

    private static PassRateRestated version(int number) {
        return PassRateRestated.newBuilder()
                .setVersion(number)
                .setPublishedOn(LocalDate.of(2026, 2, 1))
                .setValue(view(3, null))
                .setReasons(List.of())
                .build();
    }

    private static PassRateView view(long batches, LocalDate assessedOn) {
        return PassRateView.newBuilder()
                .setCell("c")
                .setView("domain")
                .setPurpose(Purpose.SUPERVISION)
                .setDimensions(List.of())
                .setPeriodKind(PeriodKind.YEAR)
                .setPeriod("2026")
                .setCounts(new Counts(batches, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L))
                .setConfidence(0.95)
                .setAssessment(Assessment.NOT_BOUND)
                .setRelease(1)
                .setAssessedOn(assessedOn)
                .build();
    }
}
