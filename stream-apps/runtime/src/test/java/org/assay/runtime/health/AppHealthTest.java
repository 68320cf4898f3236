package org.assay.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppHealthTest {

    @ParameterizedTest
    @CsvSource({
        "CREATED,true,false",
        "REBALANCING,true,false",
        "RUNNING,true,true",
        "PENDING_SHUTDOWN,true,false",
        "NOT_RUNNING,false,false",
        "PENDING_ERROR,false,false",
        "ERROR,false,false"
    })
    void shouldTellLifeFromReadiness(State state, boolean alive, boolean ready) {
        AppHealth health = new AppHealth("ledger", state, false, Optional.empty());

        assertThat(health.alive()).isEqualTo(alive);
        assertThat(health.ready()).isEqualTo(ready);
        assertThat(health.reason()).isNotBlank();
    }

    @Test
    void shouldNotBeReadyWhileClosing() {
        assertThat(new AppHealth("ledger", State.RUNNING, true, Optional.empty()).ready())
                .isFalse();
    }

    @Test
    void shouldBeAsWellAsTheWorstApp() {
        HealthReport report = new HealthReport(List.of(
                new AppHealth("ledger", State.RUNNING, false, Optional.empty()),
                new AppHealth("intake", State.ERROR, false, Optional.of("java.lang.Error"))));

        assertThat(report.alive()).isFalse();
        assertThat(report.ready()).isFalse();
        assertThat(report.json(report.alive()))
                .isEqualTo("{\"status\":\"DOWN\",\"apps\":["
                        + "{\"app\":\"ledger\",\"state\":\"RUNNING\",\"alive\":true,\"ready\":true,\"reason\":\"running\"},"
                        + "{\"app\":\"intake\",\"state\":\"ERROR\",\"alive\":false,\"ready\":false,"
                        + "\"reason\":\"stopped by java.lang.Error\"}]}");
    }
}
