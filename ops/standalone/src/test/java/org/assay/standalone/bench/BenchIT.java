package org.assay.standalone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.standalone.stack.Installation;
import org.assay.standalone.text.Json;
import org.assay.standalone.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does not look at how fast anything is. */
class BenchIT {
    private static final long RESULTS = 2_000;

    @TempDir
    private Path directory;

    @Test
    void shouldMeasureAllContendersOnTheSameRecordsAndLeaveNothingBehind() throws IOException, InterruptedException {
        Texts texts = new Texts(Locale.ENGLISH);
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed);
        Path profile = directory.resolve("pipeline.collapsed");

        // An output that is not complete would end the run: every measurement checks its own.
        Report report = new Bench(
                        options(profile), installation(), texts, new BenchPrinter(out, texts), new BenchProgress(out))
                .run();

        JsonNode line = new ObjectMapper().readTree(Json.line(report.json()));
        assertThat(line.path("results").asLong()).isEqualTo(RESULTS);
        assertThat(line.path("ratioToCopy").asDouble()).isPositive();
        assertThat(line.path("ratioToFloor").asDouble()).isPositive();
        assertThat(line.has("growth")).isTrue();
        for (Contender contender : Contender.values()) {
            JsonNode figures = line.path(contender.word());
            assertThat(figures.path("resultsPerSecond").asDouble()).isPositive();
            assertThat(figures.path("cpuSecondsPerMillion").asDouble()).isPositive();
            assertThat(figures.path("topicBytes").path("ingress").asLong()).isPositive();
        }
        assertThat(line.path("pipeline").path("stateBytes").asLong()).isPositive();
        assertThat(line.path("latency").path("alerts").asLong()).isPositive();
        assertThat(line.path("latency").path("p99Millis").asDouble()).isPositive();
        assertThat(line.path("sanction").path("reports").asLong()).isGreaterThanOrEqualTo(100);
        assertThat(line.path("sanction").path("seconds").asDouble()).isPositive();
        assertThat(line.path("sanction").path("liftSeconds").asDouble()).isPositive();
        assertThat(profile).isNotEmptyFile();
        assertThat(printed.toString()).contains("Round 1", "Medians of 1 round(s)", "Latency of an alert at");
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).containsExactly(profile);
        }
    }

    private BenchOptions options(Path profile) {
        return new BenchOptions(
                RESULTS,
                0,
                1,
                false,
                Optional.of(new BenchOptions.LatencyOptions(100, 3, 1)),
                100,
                1,
                1,
                "512m",
                List.of(),
                Map.of(),
                Optional.of(directory),
                Optional.of(profile),
                Duration.ofMinutes(5));
    }

    private static Installation installation() {
        return new Installation(
                Path.of("../..").toAbsolutePath().normalize(),
                Path.of("../embedded/target/registry").toAbsolutePath().normalize(),
                System.getProperty("java.class.path"));
    }
}
