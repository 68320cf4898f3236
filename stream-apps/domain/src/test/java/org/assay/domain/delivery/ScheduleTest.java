package org.assay.domain.delivery;

import static org.assay.domain.delivery.DeliveryFixture.AT_ONCE;
import static org.assay.domain.delivery.DeliveryFixture.ZONE;
import static org.assay.domain.delivery.DeliveryFixture.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
    private static final Schedule NIGHT = new Schedule(null, 22 * 60, 7 * 60, ZONE);

    @Test
    void shouldTellAtOnce() {
        assertThat(AT_ONCE.due(at("2026-03-01T23:30"), false)).isEqualTo(at("2026-03-01T23:30"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T21:59:59, 2026-03-01T21:59:59",
        "2026-03-01T22:00, 2026-03-02T07:00",
        "2026-03-02T03:00, 2026-03-02T07:00",
        "2026-03-02T07:00, 2026-03-02T07:00"
    })
    void shouldKeepBackUntilTheQuietHoursEnd(String heard, String due) {
        assertThat(NIGHT.due(at(heard), false)).isEqualTo(at(due));
    }

    @Test
    void shouldKeepQuietHoursOfTheDay() {
        Schedule noon = new Schedule(null, 12 * 60, 13 * 60, ZONE);

        assertThat(noon.due(at("2026-03-01T12:30"), false)).isEqualTo(at("2026-03-01T13:00"));
        assertThat(noon.due(at("2026-03-01T23:30"), false)).isEqualTo(at("2026-03-01T23:30"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T07:59, 2026-03-01T08:00",
        "2026-03-01T08:00, 2026-03-01T08:00",
        "2026-03-01T08:00:01, 2026-03-02T08:00"
    })
    void shouldTellTogetherAtTheMinuteOfTheDigest(String heard, String due) {
        assertThat(new Schedule(8 * 60, null, null, ZONE).due(at(heard), false)).isEqualTo(at(due));
    }

    @Test
    void shouldMoveADigestOutOfTheQuietHours() {
        assertThat(new Schedule(6 * 60, 22 * 60, 7 * 60, ZONE).due(at("2026-03-01T12:00"), false))
                .isEqualTo(at("2026-03-02T07:00"));
    }

    @Test
    void shouldNeverKeepBackWhatIsSerious() {
        assertThat(new Schedule(8 * 60, 22 * 60, 7 * 60, ZONE).due(at("2026-03-01T23:00"), true))
                .isEqualTo(at("2026-03-01T23:00"));
    }

    @Test
    void shouldRefuseHalfAnHourRangeAndMinutesOfNoDay() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Schedule(null, 60, null, ZONE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Schedule(1440, null, null, ZONE));
    }
}
