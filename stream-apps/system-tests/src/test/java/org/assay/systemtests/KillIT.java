package org.assay.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assay.standalone.apps.Apps;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.GroupLag;
import org.assay.standalone.data.Lags;
import org.assay.standalone.data.Quiet;
import org.assay.standalone.home.Home;
import org.assay.standalone.text.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process of the stack ends in the middle of an import or of a sanction; afterwards nothing is missing and nothing counts twice. */
@Timeout(value = 12, unit = TimeUnit.MINUTES)
class KillIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int ROWS = 5_000;
    private static final int REPORTS = 4_000;

    /** So much must be left to do when the process ends. */
    private static final int MUCH = 1_000;

    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    @TempDir
    private static Path home;

    private static CommandLine assay;

    @BeforeAll
    static void up() {
        assay = CommandLine.in(home);
        CommandLine.Result up =
                assay.run("up", "--port-base", Integer.toString(assay.portBase()), "--clock", "2026-01-01");
        assertThat(up.exit()).as("%s", up.err()).isZero();
    }

    @AfterAll
    static void reset() {
        assertThat(assay.run("reset", "--yes").exit()).isZero();
    }

    @Test
    void shouldLoseNothingWhenTheAppsAreKilled() {
        ProcessHandle apps = process("apps");
        CommandLine.Running running = startImport("甲");

        apps.destroyForcibly();

        awaitEnd(apps);
        assertThat(lag(assay.status())).as("pending").isPositive();
        assertThat(running.process().isAlive()).isTrue();
        upAgain();
        assertAllAccepted(running.await());
        assertClean(ROWS);
    }

    @Test
    void shouldLoseNothingWhenTheAppsAreAskedToStop() throws IOException {
        ProcessHandle apps = process("apps");
        CommandLine.Running running = startImport("乙");

        apps.destroy();

        awaitEnd(apps);
        assertThat(Files.readString(home.resolve("log/apps.log")).lines().filter(line -> line.contains("exit=")))
                .last()
                .asString()
                .contains("all apps closed, exit=STOPPED");
        assertThat(lag(assay.status())).as("pending").isPositive();
        upAgain();
        assertAllAccepted(running.await());
        assertClean(ROWS);
    }

    @Test
    void shouldLoseNothingWhenTheBrokerIsKilled() {
        ProcessHandle broker = process("broker");
        CommandLine.Running running = startImport("丙");

        broker.destroyForcibly();

        awaitEnd(broker);
        assertThat(running.process().isAlive()).isTrue();
        upAgain();
        CommandLine.Result result = running.await();
        // A client may give up while the broker is away: then it says so, and the same import goes on where it was.
        if (result.exit() == 3) {
            assertThat(result.err()).last().asString().containsPattern("import again|run this again");
        } else {
            assertThat(result.exit()).as("%s", result.err()).isZero();
            assertThat(CommandLine.json(result.lastLine()).path("accepted").asInt())
                    .isEqualTo(ROWS);
        }
        JsonNode again = CommandLine.json(assay.run(importOf("丙")).lastLine());
        assertThat(again.path("accepted").asInt() + again.path("duplicate").asInt())
                .isEqualTo(ROWS);
        assertThat(again.path("samples").asInt()).isEqualTo(ROWS);
        assertThat(again.path("nonconforming").asInt()).isEqualTo(Notices.failing(ROWS));
        assertClean(ROWS);
    }

    @Test
    void shouldTakeEveryReportBackWhenTheAppsAreKilledDuringASanction() {
        LabReports reports = new LabReports(LocalDate.of(2025, 12, 31));
        try (Connection connection = connect()) {
            reports.send(connection, REPORTS);
            awaitQuiet(connection);
        }
        ProcessHandle apps = process("apps");
        CommandLine.Running sanction = startOrder("lab", "sanction", reports.lab(), "--id", "S", "--reason", "test");

        apps.destroyForcibly();

        awaitEnd(apps);
        assertThat(lag(assay.status())).as("pending").isPositive();
        upAgain();
        assertThat(sanction.await().exit()).isZero();
        assertClean(0);

        ProcessHandle broker = process("broker");
        CommandLine.Running lift = startOrder("lab", "lift", "S");

        broker.destroyForcibly();

        awaitEnd(broker);
        upAgain();
        lift.await();
        assertClean(REPORTS);
    }

    /** Starts an order and returns when it has reached many reports, and many outputs have still to follow. */
    private static CommandLine.Running startOrder(String... order) {
        CommandLine.Running running = assay.start(order);
        try (Connection connection = connect()) {
            awaitWork(connection);
        }
        return running;
    }

    private static void awaitQuiet(Connection connection) {
        try {
            boolean isQuiet = new Quiet(connection, Apps.groups(), TEXTS).await(PATIENCE, line -> {});
            assertThat(isQuiet).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String[] importOf(String product) {
        Path file = home.resolve(product + ".csv");
        Notices.csv(file, Notices.FOOD_HEADER, Notices.foodRows("示例豆干" + product, ROWS));
        return new String[] {"import", file.toString(), "--mapping", "food-notices", "--json"};
    }

    /** Starts an import and returns when a part of it is submitted and much is left to do. */
    private static CommandLine.Running startImport(String product) {
        CommandLine.Running running = assay.start(importOf(product));
        try (Connection connection = connect()) {
            awaitWork(connection);
        }
        return running;
    }

    // A command would take longer to start than there may be work left.
    private static Connection connect() {
        return Connection.to(Home.of(home, TEXTS));
    }

    private static void awaitWork(Connection connection) {
        Lags lags = new Lags(connection);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() ->
                        lags.of(Apps.groups()).stream().mapToLong(GroupLag::lag).sum() > MUCH);
    }

    private static void upAgain() {
        CommandLine.Result up = assay.run("up");
        assertThat(up.exit()).as("%s%n%s", up.err(), endOfAppsLog()).isZero();
    }

    /** What the apps said last: the log is gone when the test has ended. */
    private static String endOfAppsLog() {
        try (Stream<String> lines = Files.lines(home.resolve("log/apps.log"))) {
            List<String> all = lines.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - 60), all.size()));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private static void awaitEnd(ProcessHandle process) {
        await().atMost(PATIENCE).until(() -> !process.isAlive());
    }

    private static void assertAllAccepted(CommandLine.Result result) {
        assertThat(result.exit()).as("%s", result.err()).isZero();
        assertThat(result.lastLine())
                .isEqualTo(
                        "{\"rows\":%1$d,\"accepted\":%1$d,\"duplicate\":0,\"held\":0,\"rejected\":0,\"samples\":%1$d,\"nonconforming\":%2$d}"
                                .formatted(ROWS, Notices.failing(ROWS)));
    }

    private static void assertClean(int samples) {
        CommandLine.Result verify = assay.run("verify", "--json");
        assertThat(verify.exit()).as("%s %s", verify.out(), verify.err()).isZero();
        JsonNode summary = CommandLine.json(verify.lastLine());
        assertThat(summary.path("differences").asInt()).isZero();
        assertThat(summary.path("deadLetters")).isEmpty();
        assertThat(summary.path("compared").path("verdicts").asInt()).isGreaterThanOrEqualTo(samples);
    }

    private static ProcessHandle process(String part) {
        for (JsonNode process : assay.status().path("processes")) {
            if (process.path("part").asText().equals(part)) {
                return ProcessHandle.of(process.path("pid").asLong()).orElseThrow();
            }
        }
        throw new IllegalStateException(part);
    }

    private static long lag(JsonNode status) {
        long lag = 0;
        for (JsonNode group : status.path("groups")) {
            lag += group.path("lag").asLong();
        }
        return lag;
    }
}
