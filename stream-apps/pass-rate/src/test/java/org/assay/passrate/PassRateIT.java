package org.assay.passrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.assay.contract.passrate.Counts;
import org.assay.contract.passrate.PassRateRestated;
import org.assay.contract.passrate.PassRateView;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.ReferenceTopics;
import org.assay.contract.topic.Topics;
import org.assay.runtime.config.ConfigSources;
import org.assay.runtime.launch.ExitCode;
import org.assay.runtime.launch.RunningApps;
import org.assay.serdes.ConfiguredSerdes;
import org.assay.testkit.broker.KafkaFixture;
import org.assay.testkit.broker.RegistryFixture;
import org.assay.testkit.process.AppProcess;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Several tasks and threads on a real broker; stops and kills in the middle of the work; nothing lost, nothing doubled. */
class PassRateIT {
    @RegisterExtension
    static final KafkaFixture KAFKA = KafkaFixture.shared();

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int ROUNDS = 3;
    private static final int CHANGES = 4_000;
    private static final int SAMPLES = 1_500;

    @TempDir
    Path folder;

    private final String applicationId = KAFKA.uniqueName("pass-rate");

    @BeforeEach
    void createTopics() {
        topics().forEach(topic -> KAFKA.createTopic(topic.name(), topic.partitions(), topic.settings()));
    }

    @AfterEach
    void deleteTopics() throws ExecutionException, InterruptedException {
        KAFKA.admin()
                .deleteTopics(topics().stream().map(OwnedTopic::name).toList())
                .all()
                .get();
    }

    @Test
    void shouldLoseAndDoubleNothingOverStops() {
        Map<String, String> settings = settings("mock://" + applicationId);
        long seed = System.nanoTime();
        ConfiguredSerdes serdes = ConfiguredSerdes.of(Map.of("schema.registry.url", "mock://" + applicationId));
        try (History history = new History(seed, SAMPLES, KAFKA.bootstrapServers(), serdes)) {
            history.activate(1);
            for (int round = 0; round < ROUNDS; round++) {
                int known = records(serdes).size();
                try (RunningApps app = start(settings)) {
                    history.change(CHANGES / 2);
                    history.tick();
                    history.change(CHANGES / 2);
                    awaitMore(serdes, known);
                    assertThat(app.stop()).isEqualTo(ExitCode.STOPPED);
                }
                assertThat(present(serdes)).as("work is left, seed %d", seed).isNotEqualTo(history.now());
            }
            try (RunningApps app = start(settings)) {
                awaitTruth(serdes, history, seed);
                assertThat(app.firstCause()).isEmpty();
            }
            assertThat(present(serdes)).as("seed %d", seed).isEqualTo(history.now());
            assertAssessed(serdes, history, seed);
            assertRestated(serdes, history, seed);
        }
    }

    @Test
    void shouldLoseAndDoubleNothingOverKills() {
        String registry = RegistryFixture.shared().url();
        Map<String, String> settings = settings(registry);
        long seed = System.nanoTime();
        ConfiguredSerdes serdes = ConfiguredSerdes.of(Map.of("schema.registry.url", registry));
        try (History history = new History(seed, SAMPLES, KAFKA.bootstrapServers(), serdes)) {
            for (int round = 0; round < ROUNDS; round++) {
                int known = records(serdes).size();
                try (AppProcess process =
                        AppProcess.start(PassRateMain.class, folder.resolve("kill-" + round + ".log"), settings)) {
                    process.awaitReady();
                    history.change(CHANGES / 2);
                    history.tick();
                    history.change(CHANGES / 2);
                    awaitMore(serdes, known);
                    process.kill();
                }
                assertThat(present(serdes)).as("work is left, seed %d", seed).isNotEqualTo(history.now());
            }
            try (AppProcess process = AppProcess.start(PassRateMain.class, folder.resolve("last.log"), settings)) {
                awaitTruth(serdes, history, seed);
                assertThat(process.terminate(Duration.ofSeconds(30))).isEqualTo(ExitCode.STOPPED.value());
            }
            assertThat(present(serdes)).as("seed %d", seed).isEqualTo(history.now());
            assertRestated(serdes, history, seed);
        }
    }

    /** Every version of a closed period once, as it was when its day began, with what moved it. */
    private static void assertRestated(ConfiguredSerdes serdes, History history, long seed) {
        List<PassRateRestated> versions = new ArrayList<>();
        KAFKA.consumeAll(
                        Topics.PASS_RATE_RESTATED.name(),
                        new StringDeserializer(),
                        serdes.value(PassRateRestated.class).deserializer())
                .forEach(record -> versions.add(record.value()));
        assertThat(versions).as("seed %d", seed).anyMatch(version -> version.getVersion() == ROUNDS);
        assertThat(Restatements.words(versions))
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(history.versions());
    }

    /** Each day holds every watched cell that had changed since the day before, as it was when the day began. */
    private void assertAssessed(ConfiguredSerdes serdes, History history, long seed) {
        Map<LocalDate, Map<String, Counts>> assessed = new HashMap<>();
        records(serdes).stream()
                .filter(view -> view.getAssessedOn() != null)
                .forEach(view -> assertThat(assessed.computeIfAbsent(view.getAssessedOn(), day -> new HashMap<>())
                                .put(view.getCell(), view.getCounts()))
                        .as("assessed once, seed %d", seed)
                        .isNull());
        Map<String, Counts> known = new HashMap<>();
        history.atBegin().forEach((day, counts) -> {
            known.putAll(assessed.getOrDefault(day, Map.of()));
            known.values().removeIf(Recount.ZERO::equals);
            Map<String, Counts> watched = new HashMap<>(counts);
            watched.keySet().removeIf(cell -> !cell.startsWith("domain|") && !cell.startsWith("catalogue|"));
            assertThat(known).as("%s, seed %d", day, seed).isEqualTo(watched);
        });
        assertThat(assessed.keySet()).isEqualTo(history.atBegin().keySet());
    }

    private void awaitTruth(ConfiguredSerdes serdes, History history, long seed) {
        KAFKA.awaitGroupAtEnd(applicationId, PATIENCE, Topics.VERDICT_CHANGED.name());
        Map<String, Counts> truth = history.now();
        Awaitility.await("every cell")
                .atMost(PATIENCE)
                .pollInSameThread()
                .untilAsserted(
                        () -> assertThat(present(serdes)).as("seed %d", seed).isEqualTo(truth));
    }

    private void awaitMore(ConfiguredSerdes serdes, int known) {
        Awaitility.await("the first cells of a round")
                .atMost(PATIENCE)
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(20))
                .until(() -> records(serdes).size() > known);
    }

    private Map<String, Counts> present(ConfiguredSerdes serdes) {
        Map<String, Counts> present = new HashMap<>();
        records(serdes).stream()
                .filter(view -> view.getAssessedOn() == null)
                .forEach(view -> present.put(view.getCell(), view.getCounts()));
        present.values().removeIf(Recount.ZERO::equals);
        return present;
    }

    private List<PassRateView> records(ConfiguredSerdes serdes) {
        List<PassRateView> views = new ArrayList<>();
        KAFKA.consumeAll(
                        Topics.PASS_RATE_VIEW.name(),
                        new StringDeserializer(),
                        serdes.value(PassRateView.class).deserializer())
                .forEach(record -> views.add(record.value()));
        return views;
    }

    private RunningApps start(Map<String, String> settings) {
        return RunningApps.start(List.of(PassRateApp.create(Releases.SOURCES)), ConfigSources.of(settings));
    }

    private Map<String, String> settings(String registry) {
        Map<String, String> settings = new HashMap<>();
        settings.put("bootstrap.servers", KAFKA.bootstrapServers());
        settings.put("schema.registry.url", registry);
        settings.put("application.id", applicationId);
        settings.put("state.dir", folder.resolve("state").toString());
        settings.put("num.stream.threads", "2");
        settings.put("health.port", "0");
        return settings;
    }

    private static List<OwnedTopic<?>> topics() {
        List<OwnedTopic<?>> topics = new ArrayList<>(ReferenceTopics.ALL);
        topics.add(Topics.VERDICT_CHANGED);
        topics.add(Topics.PASS_RATE_VIEW);
        topics.add(Topics.PASS_RATE_RESTATED);
        return topics;
    }
}
