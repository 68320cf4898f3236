package org.assay.standalone.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.journal.SampleEvent;
import org.assay.contract.ledger.VerdictChanged;
import org.assay.contract.ledger.VerdictFeed;
import org.assay.contract.topic.App;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.Topics;
import org.assay.intake.IntakeApp;
import org.assay.mapping.SanctionMapping;
import org.assay.oracle.Actual;
import org.assay.oracle.Admissions;
import org.assay.oracle.Difference;
import org.assay.oracle.Expected;
import org.assay.oracle.Facts;
import org.assay.oracle.Ingress;
import org.assay.passrate.PassRateApp;
import org.assay.passrate.PassRateConfig;
import org.assay.reference.RecordedReleases;
import org.assay.runtime.config.AppConfig;
import org.assay.runtime.config.CommonKeys;
import org.assay.runtime.config.ConfigSources;
import org.assay.runtime.launch.StreamsApp;
import org.assay.sharing.SharingApp;
import org.assay.standalone.apps.Apps;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.TopicScan;
import org.assay.standalone.stack.StackTopics;

/** Recomputes every output from what was submitted and compares it with what was published. The apps must be quiet. */
public final class Audit {
    private final Connection connection;
    private final TopicScan scan;
    private final ConfigSources sources;

    /** @param sources the settings that the apps run with */
    public Audit(Connection connection, ConfigSources sources) {
        this.connection = connection;
        this.scan = new TopicScan(connection);
        this.sources = sources;
    }

    /** Reads, recomputes, compares. */
    public AuditResult run() {
        var releases = new RecordedReleases(connection.serdes(), cached(this::rows));
        Map<App, Set<String>> quarantined = quarantined();
        List<Ingress> submissions = Submitted.read(connection).stream()
                .filter(submission -> !quarantined
                        .getOrDefault(App.INTAKE, Set.of())
                        .contains(submission.origin().coordinates()))
                .toList();
        Collection<List<SampleEvent>> journal = journal(Set.of());
        Actual actual = actual();
        AppConfig passRate = config(PassRateApp.create());

        Facts expected = Expected.of(
                journal(quarantined.getOrDefault(App.LEDGER, Set.of())),
                releases::release,
                PassRateConfig.views(passRate),
                SharingApp.views(config(SharingApp.create())),
                PassRateConfig.confidence(passRate));
        new Admissions(IntakeApp.rule(config(IntakeApp.create())), releases::submitter)
                .expect(submissions, actual.decisions(), expected);
        Facts found = actual.facts();
        Admissions.find(journal, found);
        return new AuditResult(
                Difference.between(expected, found),
                expected.sizes(),
                stale(journal),
                deadLetters(),
                quarantined,
                AuditResult.replayable(
                        actual.decisions(), rows(StackTopics.REPLAYED).keySet()));
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

    private Collection<List<SampleEvent>> journal(Set<String> without) {
        Map<Integer, List<SampleEvent>> partitions = new TreeMap<>();
        scan.each(Topics.JOURNAL, entry -> {
            if (!without.contains(entry.coordinates())) {
                partitions
                        .computeIfAbsent(entry.partition(), partition -> new ArrayList<>())
                        .add(entry.value());
            }
        });
        return partitions.values();
    }

    private Actual actual() {
        List<SubmissionDecided> decisions = new ArrayList<>();
        scan.each(Topics.DECIDED, entry -> decisions.add(entry.value()));
        Map<String, VerdictChanged> verdicts = new HashMap<>();
        scan.each(Topics.VERDICT_CHANGED, entry -> {
            if (entry.value().getPayload() instanceof VerdictChanged change) {
                verdicts.put(change.getSampleKey(), change);
            }
        });
        return new Actual(
                decisions,
                verdicts,
                scan.lastByKey(Topics.PASS_RATE_VIEW),
                scan.lastByKey(Topics.ALERT_CHANGED),
                scan.lastByKey(Topics.SHARED_RESULT),
                scan.lastByKey(Topics.SHARED_ALERT),
                scan.lastByKey(Topics.SHARED_PASS_RATE));
    }

    /** Partitions whose rows have not all been brought up to the newest release and the last sanction. */
    private long stale(Collection<List<SampleEvent>> journal) {
        Map<Integer, Integer> activated = new HashMap<>();
        Map<Integer, Integer> ordered = new HashMap<>();
        journal.forEach(partition -> partition.forEach(event -> {
            if (event.getPayload() instanceof Broadcast broadcast) {
                AuditResult.release(broadcast)
                        .ifPresent(number -> activated.merge(broadcast.getPartition(), number, Math::max));
                if (SanctionMapping.isOrder(broadcast.getCommand())) {
                    ordered.merge(broadcast.getPartition(), 1, Integer::sum);
                }
            }
        }));
        Map<Integer, Integer> passedOn = new HashMap<>();
        scan.each(Topics.VERDICT_CHANGED, entry -> {
            VerdictFeed feed = entry.value();
            if (feed.getPayload() instanceof Broadcast broadcast) {
                AuditResult.release(broadcast)
                        .ifPresent(number -> passedOn.merge(broadcast.getPartition(), number, Math::max));
                if (SanctionMapping.isOrder(broadcast.getCommand())) {
                    ordered.merge(broadcast.getPartition(), -1, Integer::sum);
                }
            }
        });
        Set<Integer> stale = new HashSet<>();
        activated.forEach((partition, number) -> {
            if (passedOn.getOrDefault(partition, 0) < number) {
                stale.add(partition);
            }
        });
        // Every order is passed on once, so as many have to be there.
        ordered.forEach((partition, orders) -> {
            if (orders > 0) {
                stale.add(partition);
            }
        });
        return stale.size();
    }

    private Map<String, Long> deadLetters() {
        Map<String, Long> letters = new TreeMap<>();
        for (App app : App.values()) {
            String topic = app.applicationId() + ".dlq";
            long[] count = {0};
            scan.raw(List.of(topic), entry -> count[0]++);
            if (count[0] > 0) {
                letters.put(topic, count[0]);
            }
        }
        return letters;
    }

    private Map<String, byte[]> rows(OwnedTopic<?> topic) {
        Map<String, byte[]> rows = new HashMap<>();
        scan.raw(List.of(topic.name()), entry -> rows.put(entry.key(), entry.value()));
        return rows;
    }

    private static <K, V> Function<K, V> cached(Function<K, V> function) {
        Map<K, V> known = new HashMap<>();
        return key -> known.computeIfAbsent(key, function);
    }
}
