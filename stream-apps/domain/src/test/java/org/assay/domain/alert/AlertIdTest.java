package org.assay.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlertIdTest {
    @Test
    void shouldBeTheSameOnEveryMachine() {
        assertThat(AlertId.of("R-INTERVIEW", "厂甲", "office-a|S-1")).isEqualTo("b2686d944d1fb390159d7ac43a1d3346");
    }

    @Test
    void shouldNotRunPartsTogether() {
        assertThat(AlertId.of("R", "ab", "c")).isNotEqualTo(AlertId.of("R", "a", "bc"));
        assertThat(AlertId.of("Ra", "b", "c")).isNotEqualTo(AlertId.of("R", "ab", "c"));
    }
}
