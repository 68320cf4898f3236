package org.assay.runtime.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.assay.contract.topic.Generations;

/** The settings that every app knows. Kafka's own settings are not listed here: they pass through. */
public final class CommonKeys {

    /** Kafka brokers to start from. */
    public static final ConfigKey<String> BOOTSTRAP_SERVERS = ConfigKey.of(
                    "bootstrap.servers", ValueType.hostsAndPorts(), "Kafka brokers to start from.")
            .mandatory();

    /** Address of the schema registry; mandatory unless the app declares that it needs none. */
    public static final ConfigKey<String> SCHEMA_REGISTRY_URL = ConfigKey.of(
                    "schema.registry.url",
                    ValueType.urls(),
                    "Schema registry that speaks the Confluent protocol; `mock://name` keeps schemas in memory.")
            .mandatory();

    /** Consumer group, transactional id and prefix of the internal topics. */
    public static final ConfigKey<String> APPLICATION_ID = ConfigKey.of(
            "application.id",
            ValueType.id(),
            "Consumer group and prefix of internal topics; `sampling-<app>` when left out. A new id starts from nothing.");

    /** Latency for live work, throughput for replay. */
    public static final ConfigKey<Profile> PROFILE = ConfigKey.of(
                    "profile",
                    ValueType.choice(Profile.class),
                    "`latency` for live work, `throughput` for replay; sets the client settings of the table below.")
            .orElse("latency");

    /** Threads of one app in this process. */
    public static final ConfigKey<Integer> THREADS = ConfigKey.of(
                    "num.stream.threads", ValueType.whole(1, 64), "Threads of one app in this process.")
            .orElse("1");

    /** Where local stores live. */
    public static final ConfigKey<Path> STATE_DIR = ConfigKey.of(
                    "state.dir",
                    ValueType.path(),
                    "Directory of the local stores. Keep it over restarts, or every start restores from the changelog.")
            .orElse(".assay/state");

    /** Named in dead letters and metrics. */
    public static final ConfigKey<String> RELEASE = ConfigKey.of(
                    "release", ValueType.text(), "Version of the program, written into dead letters and metrics.")
            .orElse("development");

    /** How many transient failures are survived within the interval. */
    public static final ConfigKey<Integer> FAILURE_COUNT = ConfigKey.of(
                    "failure.budget.count",
                    ValueType.whole(0, 1000),
                    "Transient failures survived by replacing the thread, within the interval; one more stops the app.")
            .orElse("10");

    /** Over what time transient failures are counted. */
    public static final ConfigKey<Long> FAILURE_INTERVAL = ConfigKey.of(
                    "failure.budget.interval.ms",
                    ValueType.millis(1_000, 86_400_000),
                    "Time over which transient failures are counted.")
            .orElse("300000");

    /** Records that are left out, on the operator's word. */
    public static final ConfigKey<Set<String>> QUARANTINE = ConfigKey.of(
            "quarantine.records",
            ValueType.coordinates(),
            "Records that the app leaves out because they stop it every time; give it for one app only, `app.<name>.`.");

    /** Which generation of each app runs. */
    public static final ConfigKey<Generations> GENERATIONS = ConfigKey.of(
            "generations",
            ValueType.generations(),
            "Apps that were built anew, `app:number`; the same for all apps. `./assay` finds it in the cluster.");

    /** Address of the health and metrics server. */
    public static final ConfigKey<String> HEALTH_HOST = ConfigKey.of(
                    "health.host",
                    ValueType.host(),
                    "Address that health and metrics listen on. Open it with care, and with `health.token.file`.")
            .orElse("127.0.0.1");

    /** Port of the health and metrics server. */
    public static final ConfigKey<Integer> HEALTH_PORT = ConfigKey.of(
                    "health.port", ValueType.whole(0, 65_535), "Port of health and metrics; 0 takes a free one.")
            .orElse("8090");

    /** Who may read health and metrics. */
    public static final ConfigKey<Path> HEALTH_TOKEN_FILE = ConfigKey.of(
            "health.token.file",
            ValueType.path(),
            "File with a token that health and metrics ask for, as `Authorization: Bearer`; without it they ask for nothing.");

    /** How long a close may take before the process ends without it. */
    public static final ConfigKey<Long> CLOSE_TIMEOUT = ConfigKey.of(
                    "close.timeout.ms",
                    ValueType.millis(100, 600_000),
                    "Time for a clean close; keep it below what the supervisor waits before it kills (often 30 s).")
            .orElse("20000");

    /** Native memory of all local stores of the process. */
    public static final ConfigKey<Long> STATE_MEMORY = ConfigKey.of(
                    "state.memory.bytes",
                    ValueType.bytes(8L << 20, 1L << 40),
                    "Native memory for blocks and write buffers of all local stores of the process together.")
            .orElse("256 MB");

    /** Settings that each app may have differently. */
    public static final List<ConfigKey<?>> OF_APP = List.of(
            BOOTSTRAP_SERVERS,
            SCHEMA_REGISTRY_URL,
            APPLICATION_ID,
            PROFILE,
            THREADS,
            STATE_DIR,
            RELEASE,
            FAILURE_COUNT,
            FAILURE_INTERVAL,
            QUARANTINE,
            GENERATIONS);

    /** Settings of the process; where several apps share one, the first app's are used. */
    public static final List<ConfigKey<?>> OF_PROCESS =
            List.of(HEALTH_HOST, HEALTH_PORT, HEALTH_TOKEN_FILE, CLOSE_TIMEOUT, STATE_MEMORY);

    private CommonKeys() {}
}
