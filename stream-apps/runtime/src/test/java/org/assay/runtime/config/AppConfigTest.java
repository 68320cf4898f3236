package org.assay.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppConfigTest {

    private static final ConfigKey<Integer> ROWS = ConfigKey.of(
                    "ledger.scan.rows", ValueType.whole(1, 1000), "Rows for one scan.")
            .orElse("100");

    private static final Map<String, String> LEAST =
            Map.of("bootstrap.servers", "127.0.0.1:9092", "schema.registry.url", "mock://test");

    @TempDir
    private Path folder;

    @Test
    void shouldTakeDefaultsWhenOnlyTheRequiredIsGiven() {
        AppConfig config = read(LEAST);

        assertThat(config.applicationId()).isEqualTo("sampling-ledger");
        assertThat(config.deadLetterTopic()).isEqualTo("sampling-ledger.dlq");
        assertThat(config.get(ROWS)).isEqualTo(100);
        assertThat(config.get(CommonKeys.PROFILE)).isEqualTo(Profile.LATENCY);
        assertThat(config.streamsProperties())
                .containsEntry("processing.guarantee", "exactly_once_v2")
                .containsEntry("commit.interval.ms", "100")
                .containsEntry("state.dir", ".assay/state")
                .containsEntry("schema.registry.url", "mock://test");
    }

    @Test
    void shouldNameItsGroupAndItsDeadLettersAfterItsGeneration() {
        Map<String, String> settings = new HashMap<>(LEAST);
        settings.put("generations", "ledger:2*,sharing:3");

        AppConfig config = read(settings);

        assertThat(config.applicationId()).isEqualTo("sampling-ledger-g2");
        assertThat(config.streamsProperties()).containsEntry("application.id", "sampling-ledger-g2");
        assertThat(config.deadLetterTopic()).isEqualTo("sampling-ledger.dlq.g2");
        assertThat(config.get(CommonKeys.APPLICATION_ID)).isEqualTo("sampling-ledger");
        settings.put("generations", "ledger:2,sharing:3");
        assertThat(read(settings).deadLetterTopic()).isEqualTo("sampling-ledger.dlq");
        settings.put("generations", "sharing:3");
        assertThat(read(settings).applicationId()).isEqualTo("sampling-ledger");
        settings.put("generations", "somebody:3");
        assertThat(catchThrowableOfType(InvalidConfig.class, () -> read(settings))
                        .lines(Locale.ENGLISH))
                .singleElement()
                .asString()
                .contains("app:number");
    }

    @Test
    void shouldReportEveryMistakeAtOnceInOneLineEach() {
        Map<String, String> settings = new HashMap<>();
        settings.put("bootstrap.servers", "localhost");
        settings.put("ledger.scan.rows", "many");
        settings.put("num.stream.threads", "0");
        settings.put("comit.interval.ms", "5");
        settings.put("acks", "some");
        settings.put("profile", "fast");

        InvalidConfig invalid = catchThrowableOfType(InvalidConfig.class, () -> read(settings));

        assertThat(invalid.lines(Locale.ENGLISH))
                .containsExactlyInAnyOrder(
                        "acks = some: give a text, [all, -1, 0, 1] (from the command line)",
                        "bootstrap.servers = localhost: give host:port, several with commas between, for example"
                                + " 127.0.0.1:9092 (from the command line)",
                        "comit.interval.ms is not a setting (from the command line); did you mean commit.interval.ms?",
                        "ledger.scan.rows = many: give a whole number from 1 to 1000 (from the command line)",
                        "num.stream.threads = 0: give a whole number from 1 to 64 (from the command line)",
                        "profile = fast: give one of latency, throughput (from the command line)",
                        "schema.registry.url is missing: give http(s):// or mock:// addresses, several with commas"
                                + " between (in the file, as ASSAY_SCHEMA_REGISTRY_URL in the environment, or"
                                + " schema.registry.url=... on the command line)");
    }

    @Test
    void shouldSuggestASettingOfTheAppWithTwoLettersSwapped() {
        assertThatThrownBy(() -> read(with("ledger.scan.rwos", "3")))
                .hasMessageContaining("did you mean ledger.scan.rows?");
    }

    @Test
    void shouldReportInChineseToo() {
        InvalidConfig invalid = catchThrowableOfType(InvalidConfig.class, () -> read(with("ledger.scan.rows", "many")));

        assertThat(invalid.lines(Locale.SIMPLIFIED_CHINESE))
                .containsExactly("ledger.scan.rows = many：请给出1 到 1000 之间的整数（来自命令行）");
    }

    @Test
    void shouldNeverShowSecrets() {
        Map<String, String> settings = new HashMap<>(LEAST);
        settings.put("sasl.jaas.config", "PlainLoginModule required password=\"hunter2\";");
        settings.put("ssl.keystore.password", "hunter2");
        settings.put("basic.auth.user.info", "me:hunter2");
        settings.put("schema.registry.url", "https://me:hunter2@registry:8081");

        AppConfig config = read(settings);

        assertThat(config.toString())
                .doesNotContain("hunter2")
                .contains("schema.registry.url=https://****@registry:8081");
        assertThat(config.streamsProperties().getProperty("ssl.keystore.password"))
                .isEqualTo("hunter2");
    }

    @Test
    void shouldNotShowASecretThatIsNotAllowed() {
        ConfigKey<Integer> pin = ConfigKey.of("ledger.secret.pin", ValueType.whole(0, 9), "A secret.");

        InvalidConfig invalid = catchThrowableOfType(
                InvalidConfig.class, () -> read(List.of(pin), ConfigSources.of(with("ledger.secret.pin", "hunter2"))));

        assertThat(invalid.getMessage()).contains("ledger.secret.pin = ****").doesNotContain("hunter2");
    }

    @Test
    void shouldLetALaterSourceWin() throws IOException {
        Path file = folder.resolve("assay.properties");
        Files.writeString(file, """
                bootstrap.servers=file:1
                schema.registry.url=mock://file
                ledger.scan.rows=1
                commit.interval.ms=1
                """);
        Map<String, String> environment =
                Map.of("ASSAY_LEDGER_SCAN_ROWS", "2", "ASSAY_COMMIT_INTERVAL_MS", "2", "OTHER", "x");

        AppConfig config =
                read(List.of(ROWS), new ConfigSources(Optional.of(file), environment, Map.of("ledger.scan.rows", "3")));

        assertThat(config.get(ROWS)).isEqualTo(3);
        assertThat(config.streamsProperties())
                .containsEntry("commit.interval.ms", "2")
                .containsEntry("bootstrap.servers", "file:1");
    }

    @Test
    void shouldTakeASettingForThisAppOnlyBeforeTheGeneralOne() {
        Map<String, String> settings = new HashMap<>(LEAST);
        settings.put("num.stream.threads", "1");
        settings.put("app.ledger.num.stream.threads", "3");
        settings.put("app.intake.num.stream.threads", "9");
        Map<String, String> environment = Map.of("ASSAY_APP_LEDGER_POLL_MS", "7", "ASSAY_APP_PASS_RATE_POLL_MS", "8");

        AppConfig config = read(List.of(ROWS), new ConfigSources(Optional.empty(), environment, settings));

        assertThat(config.get(CommonKeys.THREADS)).isEqualTo(3);
        assertThat(config.streamsProperties()).containsEntry("poll.ms", "7");
    }

    @Test
    void shouldReadEnvironmentNamesWithPrefixesAndUnderscores() {
        Map<String, String> environment = Map.of(
                "ASSAY_MAIN_CONSUMER_MAX_POLL_RECORDS", "11",
                "ASSAY_RACK_AWARE_ASSIGNMENT_NON_OVERLAP_COST", "12",
                "ASSAY_SCHEMA_REGISTRY_MAX_RETRIES", "5",
                "ASSAY_HOME", "/opt/assay");

        AppConfig config = read(List.of(ROWS), new ConfigSources(Optional.empty(), environment, LEAST));

        assertThat(config.streamsProperties())
                .containsEntry("main.consumer.max.poll.records", "11")
                .containsEntry("rack.aware.assignment.non_overlap_cost", "12");
        assertThat(config.serdeSettings()).containsEntry("schema.registry.max.retries", "5");
    }

    @Test
    void shouldLetTheUsersSettingWinOverTheProfileWhateverItsPrefix() {
        Map<String, String> settings = new HashMap<>(LEAST);
        settings.put("session.timeout.ms", "30000");
        settings.put("linger.ms", "1");
        settings.put("consumer.heartbeat.interval.ms", "3000");

        Properties properties = read(settings).streamsProperties();

        assertThat(properties)
                .doesNotContainKey("main.consumer.session.timeout.ms")
                .doesNotContainKey("producer.linger.ms")
                .doesNotContainKey("main.consumer.heartbeat.interval.ms")
                .containsEntry("session.timeout.ms", "30000");
    }

    @Test
    void shouldSetTheThroughputProfile() {
        Properties properties = read(with("profile", "throughput")).streamsProperties();

        assertThat(properties)
                .containsEntry("commit.interval.ms", "1000")
                .containsEntry("main.consumer.max.poll.records", "2000")
                .containsEntry("consumer.isolation.level", "read_committed");
    }

    @Test
    void shouldRefuseWhatWouldBreakTheNumbers() {
        Map<String, String> settings = new HashMap<>(LEAST);
        settings.put("isolation.level", "read_uncommitted");
        settings.put("ensure.explicit.internal.resource.naming", "false");
        settings.put("processing.exception.handler", "java.lang.Object");

        InvalidConfig invalid = catchThrowableOfType(InvalidConfig.class, () -> read(settings));

        assertThat(invalid.lines(Locale.ENGLISH)).hasSize(3).allMatch(line -> line.contains("cannot be changed"));
    }

    @Test
    void shouldRefuseAHeartbeatThatIsTooSlowForTheSession() {
        assertThatThrownBy(() -> read(with("heartbeat.interval.ms", "4000")))
                .hasMessageContaining(
                        "heartbeat.interval.ms = 4000: must be at most a third of session.timeout.ms, 2000");
    }

    @Test
    void shouldReportWhatOnlyKafkaFinds() {
        Map<String, String> settings = new HashMap<>(LEAST);
        settings.put("producer.enable.idempotence", "false");
        settings.put("client.tag.k", "v".repeat(60));

        assertThatThrownBy(() -> read(settings)).isInstanceOf(InvalidConfig.class);
    }

    @Test
    void shouldLeaveSessionSettingsToTheBrokerWithTheStreamsProtocol() {
        Properties properties = read(with("group.protocol", "streams")).streamsProperties();

        assertThat(properties)
                .doesNotContainKey("main.consumer.session.timeout.ms")
                .doesNotContainKey("main.consumer.heartbeat.interval.ms");
    }

    @Test
    void shouldSayThatTheFileIsMissing() {
        ConfigSources sources = new ConfigSources(Optional.of(folder.resolve("none")), Map.of(), LEAST);

        assertThatThrownBy(() -> read(List.of(ROWS), sources)).hasMessageContaining("none does not exist");
    }

    @Test
    void shouldSayThatTheFileIsNotUtf8() throws IOException {
        Path file = folder.resolve("gbk.properties");
        Files.write(file, new byte[] {'a', '=', (byte) 0xD6, (byte) 0xD0});

        assertThatThrownBy(() -> read(List.of(ROWS), new ConfigSources(Optional.of(file), Map.of(), LEAST)))
                .hasMessageContaining("cannot be read: not UTF-8");
    }

    @Test
    void shouldStartWithoutARegistryWhenTheAppNeedsNone() {
        List<ConfigKey<?>> keys = new ArrayList<>(CommonKeys.OF_APP);
        keys.remove(CommonKeys.SCHEMA_REGISTRY_URL);

        AppConfig config =
                AppConfig.read("copy", "copy", keys, ConfigSources.of(Map.of("bootstrap.servers", "127.0.0.1:9092")));

        assertThat(config.serdeSettings()).isEmpty();
    }

    @Test
    void shouldGiveConnectionSettingsForAnAdminClient() {
        AppConfig config = read(with("security.protocol", "SASL_SSL"));

        assertThat(config.connectionSettings())
                .containsEntry("bootstrap.servers", "127.0.0.1:9092")
                .containsEntry("security.protocol", "SASL_SSL")
                .doesNotContainKey("application.id");
    }

    private static Map<String, String> with(String key, String value) {
        Map<String, String> settings = new HashMap<>(LEAST);
        settings.put(key, value);
        return settings;
    }

    private static AppConfig read(Map<String, String> settings) {
        return read(List.of(ROWS), ConfigSources.of(settings));
    }

    private static AppConfig read(List<ConfigKey<?>> own, ConfigSources sources) {
        List<ConfigKey<?>> keys = new ArrayList<>(CommonKeys.OF_APP);
        keys.addAll(CommonKeys.OF_PROCESS);
        keys.addAll(own);
        return AppConfig.read("ledger", "sampling-ledger", keys, sources);
    }
}
