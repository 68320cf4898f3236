package org.assay.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.assay.contract.alert.AlertChangeKind;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.passrate.PassRateView;
import org.assay.contract.shared.SharedResult;
import org.assay.contract.topic.Generations;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.Topics;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.TopicScan;
import org.assay.standalone.home.Home;
import org.assay.standalone.text.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Apps are built anew beside the live ones: nothing is published but what differs, whoever kills it. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class RebuildIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int ROWS = 400;
    private static final int MANY = 5_000;

    @TempDir
    private static Path home;

    private static CommandLine assay;

    @BeforeAll
    static void up() {
        assay = CommandLine.in(home);
        done("up", "--port-base", Integer.toString(assay.portBase()), "--clock", "2026-01-01");
        done(importOf("甲", ROWS));
        done("tick", "+1d");
        done("tick", "+20d");
    }

    @AfterAll
    static void reset() {
        assertThat(assay.run("reset", "--yes").exit()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger", "pass-rate"})
    void shouldPublishNothingWhenNothingDiffers(String app) {
        Map<TopicPartition, Long> before = ends();

        JsonNode result = rebuildWithoutADifference(app);

        assertThat(result.path("switched").asBoolean()).isTrue();
        assertThat(result.path("compared").path(Topics.PASS_RATE_VIEW.name()).asInt())
                .isPositive();
        assertThat(ends()).isEqualTo(before);
        int number = result.path("generation").asInt();
        assertThat(groups()).contains("sampling-" + app + "-g" + number, "sampling-sharing-g" + number);
        assertNothingIsLeftOver();
        assertClean();
        // The generation goes on where the one before has stopped.
        done(importOf("乙" + number, ROWS));
        done("tick", "+1d");
        assertClean();
    }

    @Test
    void shouldSendNothingTwiceWhenCaseworkIsBuiltAnew() {
        Map<TopicPartition, Long> before = ends();

        JsonNode result = rebuildWithoutADifference("casework");

        assertThat(result.path("compared").path(Topics.CASE_NOTIFIED.name()).asInt())
                .isPositive();
        assertThat(ends()).isEqualTo(before);
        assertThat(groups())
                .contains("sampling-casework-g" + result.path("generation").asInt());
        done("tick", "+1d");
        assertClean();
    }

    @Test
    void shouldPublishExactlyWhatIsWrong() {
        PassRateView wrong =
                anyValue(Topics.PASS_RATE_VIEW, view -> view.getView().equals("catalogue-size"));
        AlertChanged alert = anyValue(Topics.ALERT_CHANGED, one -> one.getChange() == AlertChangeKind.RAISED);
        SharedResult shared = anyValue(Topics.SHARED_RESULT, result -> true);
        wrong.getCounts().setBatches(wrong.getCounts().getBatches() + 5);
        plant(Topics.PASS_RATE_VIEW, wrong.getCell(), wrong);
        plant(
                Topics.ALERT_CHANGED,
                "made-up",
                AlertChanged.newBuilder(alert).setAlertId("made-up").build());
        plant(
                Topics.SHARED_RESULT,
                shared.getSampleKey(),
                SharedResult.newBuilder(shared).setLab("made up").build());
        assertThat(assay.run("verify").exit()).isEqualTo(1);

        CommandLine.Result dry = assay.run("rebuild", "alerting", "--only-compare", "--json");
        assertThat(dry.exit()).as("%s", dry.err()).isEqualTo(1);
        Map<TopicPartition, Long> before = ends();
        JsonNode result = rebuild("alerting");

        Map<String, String> expected = new HashMap<>();
        expected.put(Topics.PASS_RATE_VIEW.name() + " " + wrong.getCell(), "CHANGED");
        expected.put(Topics.ALERT_CHANGED.name() + " made-up", "WITHDRAWN");
        expected.put(Topics.SHARED_RESULT.name() + " " + shared.getSampleKey(), "CHANGED");
        assertThat(changes(dry)).containsAllEntriesOf(expected);
        assertThat(result.path("published").asInt()).isEqualTo(changes(dry).size());
        assertThat(changed(before, ends()))
                .hasSameElementsAs(changes(dry).keySet().stream()
                        .map(change -> change.split(" ", 2)[0])
                        .collect(Collectors.toSet()));
        assertThat(lastValue(Topics.SHARED_RESULT, shared.getSampleKey()).getVersion())
                .isGreaterThan(shared.getVersion());
        assertThat(lastValue(Topics.ALERT_CHANGED, "made-up").getChange()).isEqualTo(AlertChangeKind.WITHDRAWN);
        assertClean();
        rebuildWithoutADifference("alerting");
    }

    @Test
    void shouldCatchUpWithALoadThatGoesOn() {
        CommandLine.Running load = assay.start(importOf("丙", MANY));
        await().atMost(PATIENCE).until(() -> journal() > 0 && load.process().isAlive());

        rebuildWithoutADifference("ledger");

        CommandLine.Result imported = load.await();
        assertThat(imported.exit()).as("%s", imported.err()).isZero();
        assertThat(CommandLine.json(imported.lastLine()).path("accepted").asInt())
                .isEqualTo(MANY);
        assertClean();
    }

    @Test
    void shouldHarmNobodyWhenItIsKilled() {
        for (String moment : List.of("Generation", "catch-up of the new generation:", "comparison:")) {
            killAt(moment);
            // The live apps go on by themselves.
            done(importOf("丁" + moment.charAt(0), ROWS));
        }
        assertClean();

        Map<TopicPartition, Long> before = ends();
        rebuildWithoutADifference("ledger");

        assertThat(ends()).isEqualTo(before);
        assertNothingIsLeftOver();
        assertClean();
    }

    /** Kills a rebuild that is still at work when it says something. */
    private static void killAt(String moment) {
        CommandLine.Running rebuild = assay.start("rebuild", "ledger", "--json");
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> rebuild.told().stream().anyMatch(line -> line.startsWith(moment)));
        assertThat(rebuild.process().isAlive()).as("still at work: %s", moment).isTrue();
        rebuild.process().destroyForcibly();
        assertThat(rebuild.await().exit()).isNotZero();
    }

    @Test
    void shouldNotBuildAnewWhatWouldNotDoTheSameAgain() {
        CommandLine.Result intake = assay.run("rebuild", "intake");

        assertThat(intake.exit()).isEqualTo(2);
        assertThat(intake.err()).singleElement().asString().contains("ledger");
    }

    private static String[] importOf(String product, int rows) {
        Path file = home.resolve(product + ".csv");
        Notices.csv(file, Notices.FOOD_HEADER, Notices.foodRows("示例豆干" + product, rows));
        return new String[] {"import", file.toString(), "--mapping", "food-notices", "--json"};
    }

    private static CommandLine.Result done(String... arguments) {
        CommandLine.Result result = assay.run(arguments);
        assertThat(result.exit())
                .as("%s %s %s", List.of(arguments), result.out(), result.err())
                .isZero();
        return result;
    }

    private static JsonNode rebuild(String app) {
        return CommandLine.json(done("rebuild", app, "--json").lastLine());
    }

    private static JsonNode rebuildWithoutADifference(String app) {
        CommandLine.Result result = done("rebuild", app, "--json");
        assertThat(result.out()).as("differences, and the summary").hasSize(1);
        JsonNode summary = CommandLine.json(result.lastLine());
        assertThat(summary.path("published").asInt()).isZero();
        return summary;
    }

    private static void assertClean() {
        done("verify");
    }

    private static List<String> groups() {
        List<String> groups = new ArrayList<>();
        assay.status()
                .path("groups")
                .forEach(group -> groups.add(group.path("group").asText()));
        return groups;
    }

    /** What differs, by topic and subject. */
    private static Map<String, String> changes(CommandLine.Result result) {
        Map<String, String> changes = new TreeMap<>();
        result.out().stream()
                .map(CommandLine::json)
                .filter(line -> line.has("subject"))
                .forEach(line -> changes.put(
                        line.path("topic").asText() + " " + line.path("subject").asText(),
                        line.path("change").asText()));
        return changes;
    }

    private static Connection connect() {
        return Connection.to(Home.of(home, new Texts(Locale.ENGLISH)));
    }

    /** Where the topics that others read end. */
    private static Map<TopicPartition, Long> ends() {
        try (Connection connection = connect()) {
            Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
            for (OwnedTopic<?> topic : Topics.ALL) {
                if (topic.isAvro() && !Generations.isFeed(topic)) {
                    for (int i = 0; i < topic.partitions(); i++) {
                        wanted.put(new TopicPartition(topic.name(), i), OffsetSpec.latest());
                    }
                }
            }
            Map<TopicPartition, Long> ends = new HashMap<>();
            TopicScan.get(connection.admin().listOffsets(wanted).all())
                    .forEach((partition, info) -> ends.put(partition, info.offset()));
            return ends;
        }
    }

    private static Set<String> changed(Map<TopicPartition, Long> before, Map<TopicPartition, Long> after) {
        return after.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                .map(entry -> entry.getKey().topic())
                .collect(Collectors.toSet());
    }

    private static long journal() {
        return ends().entrySet().stream()
                .filter(entry -> entry.getKey().topic().equals(Topics.JOURNAL.name()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static <V extends SpecificRecord> V anyValue(OwnedTopic<V> topic, Predicate<V> wanted) {
        try (Connection connection = connect()) {
            return new TopicScan(connection)
                    .lastByKey(topic).values().stream()
                            .filter(wanted)
                            .findFirst()
                            .orElseThrow();
        }
    }

    private static <V extends SpecificRecord> V lastValue(OwnedTopic<V> topic, String key) {
        try (Connection connection = connect()) {
            return new TopicScan(connection).lastByKey(topic).get(key);
        }
    }

    private static <V extends SpecificRecord> void plant(OwnedTopic<V> topic, String key, V value) {
        try (Connection connection = connect();
                Producer<String, byte[]> producer = connection.producer()) {
            byte[] bytes = connection.values(topic).serializer().serialize(topic.name(), value);
            assertThat(producer.send(new ProducerRecord<>(topic.name(), key, bytes)))
                    .isNotNull();
        }
    }

    private static void assertNothingIsLeftOver() {
        try (Connection connection = connect()) {
            assertThat(TopicScan.get(connection.admin().listTopics().names()))
                    .filteredOn(name -> name.matches(".*\\.g\\d+"))
                    .containsExactlyInAnyOrderElementsOf(Topics.ALL.stream()
                            .filter(Generations::isFeed)
                            .map(connection::name)
                            .filter(name -> name.matches(".*\\.g\\d+"))
                            .toList());
        }
    }
}
