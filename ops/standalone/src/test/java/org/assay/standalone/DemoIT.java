package org.assay.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assay.standalone.apps.Apps;
import org.assay.standalone.cli.CommandLines;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.Quiet;
import org.assay.standalone.home.Home;
import org.assay.standalone.text.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The demo and the commands that show and change its data, on real processes. */
@ResourceLock(Resources.LOCALE)
class DemoIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Texts texts = new Texts(Locale.ENGLISH);

    @TempDir
    private Path directory;

    /** What a command left with and wrote. */
    private record Ran(int code, String out, String err) {
        List<JsonNode> json() throws IOException {
            List<JsonNode> lines = new ArrayList<>();
            for (String line : out.lines().toList()) {
                lines.add(JSON.readTree(line));
            }
            return lines;
        }
    }

    @AfterEach
    void stop() {
        assay("reset", "--yes");
    }

    @Test
    void shouldShowTheWholePipeline() throws Exception {
        assertThat(assay("up", "--port-base", Integer.toString(FreePorts.base()))
                        .code())
                .isZero();

        Ran demo = assay("demo", "--samples", "400", "--seed", "3");

        assertThat(demo.code()).as(demo.err()).isZero();
        assertThat(demo.out())
                .contains("$ ./assay rates", "$ ./assay alerts", "$ ./assay shared", "demo-correction.json");
        List<JsonNode> rates = assay("rates", "--json").json();
        assertThat(rates).isNotEmpty().allSatisfy(rate -> {
            assertThat(rate.path("view").asText()).isEqualTo("domain");
            assertThat(rate.path("counts").path("batches").asLong()).isPositive();
        });
        assertThat(assay("alerts", "--type", "nonconformance", "--active", "--json")
                        .json())
                .isNotEmpty();
        assertThat(assay("shared", "--kind", "result", "--json").json()).isNotEmpty();

        shouldOverturnTheExample();
        shouldReplayWhatIsHeldOnce();
        shouldChangeNothingWhenShownAgain();
        assertThat(assay("verify").code()).isZero();
    }

    private void shouldOverturnTheExample() throws Exception {
        Path correction = directory.resolve("demo-correction.json");
        JsonNode content = JSON.readTree(Files.readString(correction));
        String number = content.path("sampleNumber").asText();
        assertThat(lastVerdict(number)).isEqualTo("NONCONFORMING");

        Ran sent = assay("submit", correction.toString());
        assertThat(sent.code()).as(sent.err()).isZero();
        assertThat(sent.out()).contains("accepted");
        awaitQuiet();

        assertThat(lastVerdict(number)).isEqualTo("CONFORMING");
        assertThat(assay("sample", number).out()).contains("nonconforming, final", "conforming, final, revised");
        assertThat(assay("submit", correction.toString()).out()).contains("duplicate");
        assertThat(assay("sample", "NO-SUCH-SAMPLE").code()).isEqualTo(Exit.DIFFERENT);
    }

    private void shouldReplayWhatIsHeldOnce() throws Exception {
        Path file = directory.resolve("held.json");
        Files.writeString(file, """
                {"kind": "sample",
                 "sample": {"organiser": "OFFICE-XUANCHENG", "sampleNumber": "HELD-1", "purpose": "SUPERVISION",
                            "level": "UNKNOWN", "channel": "SHOP", "catalogue": "塑胶玩具", "productName": "积木",
                            "lot": "20260101", "producer": {"name": "厂甲"}, "regionCode": "341800", "lab": "LAB-A",
                            "sampledOn": "2026-03-02"}}
                """);
        Ran sent = assay("submit", "--json", file.toString());
        assertThat(sent.code()).isEqualTo(Exit.DIFFERENT);
        JsonNode origin = sent.json().get(0).path("origin");
        String at =
                origin.path("topic").asText() + "/" + origin.path("partition").asText() + "/"
                        + origin.path("offset").asText();
        assertThat(assay("rejected", "--held", "--json", at).json())
                .singleElement()
                .satisfies(held -> assertThat(held.path("replayed").asBoolean()).isFalse());

        assertThat(assay("rejected", "--replay", "--json", at).json())
                .singleElement()
                .satisfies(again -> assertThat(again.path("decision").asText()).isEqualTo("HELD"));

        assertThat(assay("rejected", "--replay", "--json", at).json()).isEmpty();
        List<JsonNode> all = assay("rejected", "--held", "--json").json();
        assertThat(all)
                .anyMatch(held -> held.path("coordinates").asText().equals(at)
                        && held.path("replayed").asBoolean());
        assertThat(all)
                .anyMatch(held -> held.path("replayOf").asText().equals(at)
                        && !held.path("replayed").asBoolean());
    }

    private void shouldChangeNothingWhenShownAgain() throws Exception {
        List<JsonNode> before = withoutRelease(assay("rates", "--all", "--json").json());

        Ran demo = assay("demo", "--samples", "400", "--seed", "3");

        assertThat(demo.code()).as(demo.err()).isZero();
        assertThat(withoutRelease(assay("rates", "--all", "--json").json())).isEqualTo(before);
    }

    private static List<JsonNode> withoutRelease(List<JsonNode> rates) {
        rates.forEach(rate -> ((ObjectNode) rate).remove("release"));
        return rates;
    }

    private String lastVerdict(String number) throws IOException {
        JsonNode changes = assay("sample", number, "--json").json().get(0).path("verdictChanges");
        return changes.get(changes.size() - 1).path("after").path("verdict").asText();
    }

    private void awaitQuiet() throws InterruptedException {
        try (Connection connection = Connection.to(Home.of(directory, texts))) {
            assertThat(new Quiet(connection, Apps.groups(), texts).await(PATIENCE, says -> {}))
                    .isTrue();
        }
    }

    private Ran assay(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = Stream.concat(Stream.of(words), Stream.of("--home", directory.toString()))
                .toList();
        int code = CommandLines.english(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
        return new Ran(code, out.toString(), err.toString());
    }
}
