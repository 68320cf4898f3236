package org.assay.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.assay.contract.decision.Decision;
import org.assay.contract.topic.App;
import org.assay.contract.topic.Topics;
import org.assay.embedded.LocalPorts;
import org.assay.standalone.apps.AppControl;
import org.assay.standalone.apps.Apps;
import org.assay.standalone.cli.CommandLines;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.Quiet;
import org.assay.standalone.data.TopicScan;
import org.assay.standalone.home.Home;
import org.assay.standalone.home.Part;
import org.assay.standalone.text.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The stack of real processes, through the command line. */
@ResourceLock(Resources.LOCALE)
class StackIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Texts texts = new Texts(Locale.ENGLISH);
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final int base = freeBase();

    @TempDir
    private Path directory;

    @AfterEach
    void stop() {
        assay("reset", "--yes");
    }

    @Test
    void shouldServeADayOfItsLife() throws Exception {
        assertThat(assay("up", "--port-base", Integer.toString(base), "--clock", "2025-01-01"))
                .isZero();
        assertThat(home().settings().isManualClock()).isTrue();

        assertThat(assay("up")).isZero();
        assertThat(out.toString()).contains("running already");
        assertThat(assay("up", "--port-base", Integer.toString(base + 10))).isEqualTo(Exit.BAD_CONFIG);
        assertThat(assay("up", "--clock", "2025-02-01")).isEqualTo(Exit.PENDING);
        assertThat(assay("topics", "plan")).isZero();
        assertThat(assay("tick", "+2d")).isZero();
        assertThat(assay("tick", "2025-01-02")).isEqualTo(Exit.PENDING);
        assertThat(err.toString()).contains("The business day is 2025-01-03 already");

        try (Connection connection = Connection.to(home())) {
            shouldDecideASubmissionOnceIntakeGoesOn(connection);
        }
        JsonNode status = status();
        assertThat(status.path("ready").asBoolean()).isTrue();
        assertThat(status.path("day").asText()).isEqualTo("2025-01-03");
        assertThat(status.path("release").asInt()).isPositive();

        shouldStartOnlyWhatIsMissing();

        assertThat(assay("down")).isZero();
        assertThat(Stream.of(Part.values()).map(part -> home().process(part).running()))
                .allMatch(running -> running.isEmpty());
        assertThat(assay("status")).isEqualTo(Exit.DIFFERENT);
        assertThat(assay("topics", "plan")).isEqualTo(Exit.DIFFERENT);
    }

    private void shouldDecideASubmissionOnceIntakeGoesOn(Connection connection) throws Exception {
        AppControl control = new AppControl(home());
        control.pause(App.INTAKE);
        String topic = Topics.INGRESS_RESULT.of("lab-a").name();
        try (Producer<String, byte[]> producer = connection.producer()) {
            producer.send(new ProducerRecord<>(topic, new byte[] {9, 9, 9})).get();
        }
        Quiet quiet = new Quiet(connection, Apps.groups(), texts);
        assertThat(quiet.await(Duration.ofSeconds(3), says -> {})).isFalse();

        control.resume(App.INTAKE);

        assertThat(quiet.await(PATIENCE, says -> {})).isTrue();
        assertThat(new TopicScan(connection).all(Topics.DECIDED))
                .filteredOn(entry -> entry.value().getOrigin().getTopic().equals(topic))
                .singleElement()
                .satisfies(entry -> assertThat(entry.value().getDecision()).isEqualTo(Decision.REJECTED));
        assertThat(new TopicScan(connection).all(Topics.REJECTED))
                .singleElement()
                .satisfies(entry -> assertThat(entry.value()).containsExactly(9, 9, 9));
    }

    private void shouldStartOnlyWhatIsMissing() throws Exception {
        ProcessHandle broker = home().process(Part.BROKER).running().orElseThrow();
        ProcessHandle apps = home().process(Part.APPS).running().orElseThrow();
        apps.destroyForcibly();
        await().atMost(PATIENCE).until(() -> !apps.isAlive());
        assertThat(assay("status")).isEqualTo(Exit.DIFFERENT);

        assertThat(assay("up")).isZero();

        assertThat(home().process(Part.BROKER).running()).contains(broker);
        assertThat(home().process(Part.APPS).running()).isPresent().isNotEqualTo(apps);
        assertThat(status().path("day").asText()).isEqualTo("2025-01-03");
    }

    @Test
    void shouldNameAPortThatIsTakenAndStartNothing() throws IOException {
        try (ServerSocket other = new ServerSocket(base + 1, 1, InetAddress.getLoopbackAddress())) {
            int code = assay("up", "--port-base", Integer.toString(base));

            assertThat(code).isEqualTo(Exit.BAD_CONFIG);
            assertThat(err.toString().lines())
                    .singleElement()
                    .asString()
                    .contains(Integer.toString(other.getLocalPort()), "schema registry");
        }
        assertThat(home().process(Part.BROKER).running()).isEmpty();
    }

    @Test
    void shouldBeginTodayByItself() throws IOException {
        assertThat(assay("up", "--port-base", Integer.toString(base))).isZero();

        LocalDate earliest = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(status().path("day").asText("")).isNotEmpty());
        assertThat(LocalDate.parse(status().path("day").asText())).isAfterOrEqualTo(earliest);
        assertThat(status().path("clock").asText()).isEqualTo("automatic");

        assertThat(assay("reset", "--yes")).isZero();
        assertThat(Files.exists(home().data())).isFalse();
    }

    private JsonNode status() throws IOException {
        out.getBuffer().setLength(0);
        assay("status", "--json");
        return JsonMapper.builder().build().readTree(out.toString());
    }

    private int assay(String... words) {
        List<String> all = Stream.concat(Stream.of(words), Stream.of("--home", directory.toString()))
                .toList();
        return CommandLines.english(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    private Home home() {
        return Home.of(directory, texts);
    }

    /** Five free ports in a row. */
    private static int freeBase() {
        while (true) {
            int candidate = LocalPorts.free();
            if (Stream.iterate(candidate, port -> port + 1).limit(5).allMatch(StackIT::isFree)) {
                return candidate;
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
