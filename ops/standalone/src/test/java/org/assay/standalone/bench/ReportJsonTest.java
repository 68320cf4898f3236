package org.assay.standalone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.assay.standalone.text.Json;
import org.junit.jupiter.api.Test;

class ReportJsonTest {
    @Test
    void shouldTellTheRatiosAndTheGrowthInOneLine() throws IOException {
        Report report = FiguresTest.report(FiguresTest.round(100, 25, 10), FiguresTest.round(200, 50, 20));

        JsonNode line = parsed(report);

        assertThat(line.path("results").asLong()).isEqualTo(1_000);
        assertThat(line.path("rounds").asInt()).isEqualTo(2);
        assertThat(line.path("ratioToCopy").asDouble()).isEqualTo(0.1);
        assertThat(line.path("ratioToFloor").asDouble()).isEqualTo(0.4);
        assertThat(line.path("growth").asDouble()).isEqualTo(1.25);
        assertThat(line.path("growthByCpu").asDouble()).isEqualTo(1.125);
        assertThat(line.path("pipeline").path("resultsPerSecond").asDouble()).isEqualTo(15);
        assertThat(line.path("copy").path("topicBytes").path("journal").asLong())
                .isEqualTo(7);
        assertThat(line.path("latency").isNull()).isTrue();
    }

    @Test
    void shouldSayNullForWhatWasNotMeasured() throws IOException {
        Latency latency = new Latency(100, 60, 300, 210.25, 480, 600);

        JsonNode line = parsed(new Report(0, 0, List.of(), Optional.of(latency), Optional.empty()));

        assertThat(line.path("ratioToFloor").isNull()).isTrue();
        assertThat(line.path("growth").isNull()).isTrue();
        assertThat(line.path("latency").path("p99Millis").asDouble()).isEqualTo(480);
        assertThat(line.path("latency").path("alerts").asLong()).isEqualTo(300);
    }

    private static JsonNode parsed(Report report) throws IOException {
        String line = Json.line(report.json());
        assertThat(line).doesNotContain("\n");
        return new ObjectMapper().readTree(line);
    }
}
