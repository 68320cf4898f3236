package org.assay.standalone.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.assay.contract.topic.App;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.Topics;
import org.assay.intake.IntakeApp;
import org.assay.oracle.Comparison;
import org.assay.oracle.Details;
import org.assay.oracle.Difference;
import org.assay.passrate.PassRateApp;
import org.assay.passrate.PassRateConfig;
import org.assay.reference.RecordedReleases;
import org.assay.runtime.config.AppConfig;
import org.assay.runtime.config.CommonKeys;
import org.assay.runtime.config.ConfigSources;
import org.assay.runtime.launch.StreamsApp;
import org.assay.runtime.time.WallClock;
import org.assay.sharing.SharingApp;
import org.assay.standalone.apps.Apps;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.TopicScan;

/**
 * Recomputes every output from what was submitted and compares it with what was published. The apps must be quiet. Everything is read once,
 * and compared by digests; when something differs, it is read once more for the words.
 */
public final class Audit {
    /** Longer than it takes until the app looks at the clock again and what it writes is there. */
    private static final Duration LOOK = Duration.ofSeconds(20);

    private final Connection connection;
    private final ConfigSources sources;
    private final Instant dueBy = WallClock.system().now().minus(LOOK);

    /** @param sources the settings that the apps run with */
    public Audit(Connection connection, ConfigSources sources) {
        this.connection = connection;
        this.sources = sources;
    }

    /**
     * Reads, recomputes, compares.
     *
     * @param most how many differences are told in words
     */
    public AuditResult run(int most) {
        Comparison comparison = new Comparison();
        Reading reading = reading();
        reading.read(comparison.expected(), comparison.found());
        return new AuditResult(
                comparison.isEqual() ? List.of() : details(comparison, most),
                comparison.different(),
                comparison.compared(),
                reading.stalePartitions(),
                deadLetters(),
                quarantined(),
                reading.replayable(rows(Topics.REPLAYED).keySet()));
    }

    private List<Difference> details(Comparison comparison, int most) {
        Details details = new Details(comparison, most);
        reading().read(details.expected(), details.found());
        return details.differences();
    }

    private Reading reading() {
        AppConfig passRate = config(PassRateApp.create());
        return new Reading(
                connection,
                quarantined(),
                new RecordedReleases(connection.serdes(), cached(this::rows)),
                IntakeApp.rule(config(IntakeApp.create())),
                new Reading.Rates(
                        PassRateConfig.views(passRate),
                        SharingApp.views(config(SharingApp.create())),
                        PassRateConfig.closing(passRate),
                        PassRateConfig.confidence(passRate)),
                dueBy);
    }

    private AppConfig config(StreamsApp app) {
        return app.configure(sources.with("bootstrap.servers", connection.bootstrapServers())
                .with("schema.registry.url", connection.registryUrl()));
    }

    /** What the apps leave out. Of a verdict that another app than the ledger leaves out, the oracle knows nothing: its numbers differ. */
    private Map<App, Set<String>> quarantined() {
        Map<App, Set<String>> quarantined = new EnumMap<>(App.class);
        for (StreamsApp app : Apps.all()) {
            config(app)
                    .find(CommonKeys.QUARANTINE)
                    .ifPresent(records -> quarantined.put(App.of(app.name()).orElseThrow(), records));
        }
        return quarantined;
    }

    private Map<String, Long> deadLetters() {
        Map<String, Long> letters = new TreeMap<>();
        for (OwnedTopic<byte[]> topic : Topics.DEAD_LETTERS) {
            long[] count = {0};
            new TopicScan(connection).raw(List.of(topic.name()), entry -> count[0]++);
            if (count[0] > 0) {
                letters.put(topic.name(), count[0]);
            }
        }
        return letters;
    }

    private Map<String, byte[]> rows(OwnedTopic<?> topic) {
        Map<String, byte[]> rows = new HashMap<>();
        new TopicScan(connection).raw(List.of(topic.name()), entry -> rows.put(entry.key(), entry.value()));
        return rows;
    }

    private static <K, V> Function<K, V> cached(Function<K, V> function) {
        Map<K, V> known = new HashMap<>();
        return key -> known.computeIfAbsent(key, function);
    }
}
