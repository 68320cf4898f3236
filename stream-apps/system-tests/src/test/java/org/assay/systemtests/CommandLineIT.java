package org.assay.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.assay.standalone.apps.Apps;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a user does with the command line, on one stack. Each test brings samples of its own. */
@Timeout(value = 12, unit = TimeUnit.MINUTES)
class CommandLineIT {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

    @TempDir
    private static Path home;

    @TempDir
    private Path folder;

    private static CommandLine assay;

    @BeforeAll
    static void up() {
        assay = CommandLine.in(home);
        done("up", "--port-base", Integer.toString(assay.portBase()), "--clock", FIRST_DAY.toString());
    }

    @AfterAll
    static void shouldResetWithoutAsking() {
        List<ProcessHandle> processes = StreamSupport.stream(
                        assay.status().path("processes").spliterator(), false)
                .flatMap(process -> ProcessHandle.of(process.path("pid").asLong()).stream())
                .toList();

        done("reset", "--yes");

        assertThat(processes).hasSize(3).noneMatch(ProcessHandle::isAlive);
        assertThat(home.resolve("data")).doesNotExist();
    }

    private static CommandLine.Result done(String... arguments) {
        CommandLine.Result result = assay.run(arguments);
        assertThat(result.exit())
                .as("%s %s %s", List.of(arguments), result.out(), result.err())
                .isZero();
        return result;
    }

    private static List<JsonNode> lines(String... arguments) {
        return done(arguments).out().stream().map(CommandLine::json).toList();
    }

    private void shouldImport(Path file, String mapping, String first, String again) {
        String[] command = {"import", file.toString(), "--mapping", mapping, "--json"};

        assertThat(done(command).lastLine()).isEqualTo(first);
        assertThat(done(command).lastLine()).isEqualTo(again);
        assertThat(CommandLine.json(done("verify", "--json").lastLine())
                        .path("equal")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void shouldSayThatItRunsAlready() {
        assertThat(done("up").out()).anyMatch(line -> line.contains("running already"));
    }

    @Test
    void shouldTellItsStatus() {
        JsonNode status = assay.status();

        assertThat(status.path("ready").asBoolean()).isTrue();
        assertThat(status.path("clock").asText()).isEqualTo("manual");
        assertThat(status.path("release").asInt()).isPositive();
        assertThat(status.path("processes"))
                .extracting(process -> process.path("running").asBoolean())
                .as("broker, registry, apps; nobody asked for the door of laboratories")
                .containsExactly(true, true, true, false);
        assertThat(status.path("groups")).hasSize(Apps.all().size());
    }

    @Test
    void shouldAccountForEveryRowOfFoodNotices() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            rows.add(Notices.foodPass("甲豆干" + i, "甲类", "甲厂" + i, "2023-05-04"));
        }
        rows.add(Notices.foodFail("甲豆皮", "甲类", "甲厂", "2023-05-05", "铅(以Pb计)", "0.61mg/kg"));
        rows.add(Notices.foodFail("甲豆皮", "甲类", "甲厂", "2023-05-05", "镉(以Cd计)", "0.93mg/kg"));
        rows.add(Notices.foodFail("甲腐竹", "甲类", "甲厂", "2023-06-05", "铅(以Pb计)", "0.72mg/kg"));
        rows.add(rows.get(0));
        rows.add(rows.get(16));
        rows.add(Notices.foodPass("甲豆干", "甲类", "甲厂", "2023年13月1日"));
        rows.add(Notices.foodPass("甲豆干", "甲类", "甲厂", "2023-05-04").replace("江苏", "某地"));

        shouldImport(
                Notices.csv(folder.resolve("food.csv"), Notices.FOOD_HEADER, rows),
                "food-notices",
                "{\"rows\":23,\"accepted\":19,\"duplicate\":2,\"held\":2,\"rejected\":0,\"samples\":18,\"nonconforming\":2}",
                "{\"rows\":23,\"accepted\":0,\"duplicate\":21,\"held\":2,\"rejected\":0,\"samples\":18,\"nonconforming\":2}");

        List<JsonNode> rates = lines("rates", "--json", "--catalogue", "甲类", "--period", "2023");
        assertThat(rates).singleElement().satisfies(rate -> {
            assertThat(rate.path("purpose").asText()).isEqualTo("SUPERVISION");
            assertThat(rate.path("counts").path("batches").asInt()).isEqualTo(18);
            assertThat(rate.path("counts").path("failingBatches").asInt()).isEqualTo(2);
            assertThat(rate.path("counts").path("enterprises").asInt()).isEqualTo(17);
            assertThat(rate.path("counts").path("failingEnterprises").asInt()).isEqualTo(1);
            assertThat(rate.path("wilsonLower").asDouble())
                    .isLessThan(rate.path("rate").asDouble());
        });
        assertThat(lines("alerts", "--type", "interview", "--json"))
                .filteredOn(alert -> alert.path("subject").asText().equals("甲厂"))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.path("kind").asText()).isEqualTo("INTERVIEW");
                    assertThat(alert.path("active").asBoolean()).isTrue();
                    assertThat(alert.path("evidence")).hasSize(2);
                });
        assertThat(lines("shared", "--json"))
                .filteredOn(shared -> shared.path("record").asText().equals("result"))
                .filteredOn(shared -> shared.path("productName").asText().startsWith("甲"))
                .hasSize(18);
    }

    @Test
    void shouldAccountForEveryRowOfProductNotices() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            lines.add(Notices.product("P-" + i, "conforming", ""));
        }
        lines.add(Notices.product("P-15", "nonconforming", "运动黏度（-40℃）*,pH值*"));
        lines.add(Notices.product("P-16", "nonconforming", "水分"));
        lines.add(lines.get(3));
        lines.add("{\"source_record_id\": ");

        shouldImport(
                Notices.write(folder.resolve("product.jsonl"), String.join("\n", lines)),
                "product-notices",
                "{\"rows\":19,\"accepted\":17,\"duplicate\":1,\"held\":1,\"rejected\":0,\"samples\":17,\"nonconforming\":2}",
                "{\"rows\":19,\"accepted\":0,\"duplicate\":18,\"held\":1,\"rejected\":0,\"samples\":17,\"nonconforming\":2}");
    }

    @Test
    void shouldJudgeMetalsByTheLimits() {
        String day = "03/14/2022 12:00:00 AM";
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            // The limit of lead in children's products is 100 ppm.
            String lead = i == 3 ? "250" : i == 7 ? "100.5" : "12.5";
            rows.add(Notices.metal(2 * i, "Doll " + i, "Lead", lead, day));
            rows.add(Notices.metal(2 * i + 1, "Doll " + i, "Cadmium", "-1", day));
        }
        rows.add(rows.get(6));
        rows.add(Notices.metal(90, "Doll", "Lead", "1", "sometime"));

        shouldImport(
                Notices.csv(folder.resolve("metals.csv"), Notices.METAL_HEADER, rows),
                "metals",
                "{\"rows\":22,\"accepted\":20,\"duplicate\":1,\"held\":1,\"rejected\":0,\"samples\":10,\"nonconforming\":2}",
                "{\"rows\":22,\"accepted\":0,\"duplicate\":21,\"held\":1,\"rejected\":0,\"samples\":10,\"nonconforming\":2}");
    }

    @Test
    void shouldFollowOneResultThroughItsWholeHistory() {
        done("submit", submission("sample.json", sample("S-1", "2025-11-03")));
        done("submit", submission("result.json", """
                {"principal": "lab-a", "organiser": "OFFICE-XUANCHENG", "sampleNumber": "S-1",
                 "report": {"reportNumber": "R-1", "version": 1, "given": "NONCONFORMING", "concludedOn": "2025-11-20",
                            "items": [{"name": "示例元素", "unit": "mg/kg", "value": 250, "limit": "≤100 mg/kg"}]}}
                """), "--json");

        // Its numbers come after the decision on it.
        done("verify");
        JsonNode history = CommandLine.json(done("sample", "S-1", "--json").lastLine());
        assertThat(history.path("submissions")).hasSize(2);
        assertThat(history.path("verdictChanges"))
                .last()
                .satisfies(change -> assertThat(
                                change.path("after").path("verdict").asText())
                        .isEqualTo("NONCONFORMING"));
        assertThat(history.path("alerts")).isNotEmpty();
        // A laboratory's fail is shared once it is final.
        assertThat(history.path("shared")).isEmpty();
    }

    @Test
    void shouldShowAndReplayWhatWasRejected() {
        CommandLine.Result result =
                assay.run("submit", submission("old.json", sample("S-OLD", "1980-01-01")), "--json");
        assertThat(result.exit()).as("%s", result.err()).isEqualTo(1);
        JsonNode decision = CommandLine.json(result.lastLine());
        assertThat(decision.path("decision").asText()).isEqualTo("REJECTED");
        JsonNode origin = decision.path("origin");
        String coordinates = origin.path("topic").asText() + "/"
                + origin.path("partition").asInt() + "/" + origin.path("offset").asLong();

        JsonNode shown = lines("rejected", coordinates, "--json").get(0);
        JsonNode replayed = lines("rejected", coordinates, "--replay", "--json").get(0);

        assertThat(shown.path("reason").asText())
                .isEqualTo(decision.path("reason").asText());
        assertThat(shown.path("replayed").asBoolean()).isFalse();
        assertThat(replayed.path("decision").asText()).isEqualTo("REJECTED");
        assertThat(lines("rejected", coordinates, "--json")
                        .get(0)
                        .path("replayed")
                        .asBoolean())
                .isTrue();
        done("verify");
    }

    @Test
    void shouldNotCountTheSamplesOfRowsThatWereTurnedAway() {
        List<String> rows = List.of(
                Notices.foodPass("丁豆干", "丁类", "丁厂", "2023-05-04"), Notices.foodPass("丁豆皮", "丁类", "丁厂", "1970-05-04"));
        Path file = Notices.csv(folder.resolve("old.csv"), Notices.FOOD_HEADER, rows);

        assertThat(done("import", file.toString(), "--mapping", "food-notices", "--json")
                        .lastLine())
                .isEqualTo(
                        "{\"rows\":2,\"accepted\":1,\"duplicate\":0,\"held\":0,\"rejected\":1,\"samples\":1,\"nonconforming\":0}");
    }

    @Test
    void shouldWorkOnAClusterThatIsNamed() {
        CommandLine elsewhere = CommandLine.in(folder);
        int base = assay.portBase();
        String settings = "bootstrap.servers=127.0.0.1:" + (base + 2) + "\nschema.registry.url=http://127.0.0.1:"
                + (base + 1) + "/apis/ccompat/v7\nhealth.port=8090\napp.intake.assay.intake.future.days=366\n";
        String file =
                Notices.write(folder.resolve("assay.properties"), settings).toString();

        for (String[] command : new String[][] {
            {"topics", "plan"}, {"topics", "apply"}, {"release", "activate", "2"}, {"tick", "+1d"}, {"verify"}
        }) {
            List<String> words = new ArrayList<>(List.of(command));
            words.addAll(List.of("--config", file));
            CommandLine.Result result = elsewhere.run(words.toArray(String[]::new));
            assertThat(result.exit())
                    .as("%s %s %s", words, result.out(), result.err())
                    .isZero();
        }
        assertThat(folder.resolve("run")).doesNotExist();
    }

    @Test
    void shouldBeginTheNextDay() {
        LocalDate before = LocalDate.parse(assay.status().path("day").asText());

        done("tick", "+1d");

        assertThat(assay.status().path("day").asText())
                .isEqualTo(before.plusDays(1).toString());
        assertThat(assay.run("tick", before.toString()).exit()).isEqualTo(2);
    }

    @Test
    void shouldKeepItsNumbersOverARestart() {
        List<String> rows = Notices.foodRows("乙豆干", 40);
        Path file = Notices.csv(folder.resolve("kept.csv"), Notices.FOOD_HEADER, rows);
        done("import", file.toString(), "--mapping", "food-notices");
        List<String> rates = done("rates", "--json", "--all").out();
        List<String> alerts = done("alerts", "--json").out();

        done("down");
        assertThat(assay.run("status").exit()).isEqualTo(1);
        assertThat(assay.run("rates").err()).singleElement().asString().contains("assay up");
        done("up");

        assertThat(done("rates", "--json", "--all").out()).containsExactlyInAnyOrderElementsOf(rates);
        assertThat(done("alerts", "--json").out()).containsExactlyInAnyOrderElementsOf(alerts);
        done("verify");
    }

    @Test
    void shouldNameAPortThatIsTaken() throws IOException {
        CommandLine other = CommandLine.in(folder);
        int taken = other.portBase() + 2;
        try (ServerSocket socket = new ServerSocket(taken, 1, InetAddress.getLoopbackAddress())) {
            CommandLine.Result up = other.run("up", "--port-base", Integer.toString(other.portBase()));

            assertThat(socket.isBound()).isTrue();
            assertThat(up.exit()).isEqualTo(10);
            assertThat(up.err()).singleElement().asString().contains(Integer.toString(taken), "broker");
        }
        assertThat(Files.exists(folder.resolve("data/broker/meta.properties"))).isFalse();
    }

    private static String sample(String number, String day) {
        return """
                {"kind": "sample", "principal": "office-xuancheng", "version": 1,
                 "sample": {"organiser": "OFFICE-XUANCHENG", "sampleNumber": "%s", "purpose": "SUPERVISION", "level": "CITY",
                            "channel": "SHOP", "catalogue": "塑胶玩具", "productName": "积木", "lot": "20260101", "producer": {"name": "丙厂"},
                            "regionCode": "341800", "lab": "LAB-A", "sampledOn": "%s"}}
                """.formatted(number, day);
    }

    private String submission(String name, String json) {
        return Notices.write(folder.resolve(name), json).toString();
    }
}
