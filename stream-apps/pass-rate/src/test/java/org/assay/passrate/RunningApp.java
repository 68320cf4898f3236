package org.assay.passrate;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.TestInputTopic;
import org.assay.contract.ledger.VerdictFeed;
import org.assay.contract.passrate.PassRateRestated;
import org.assay.contract.passrate.PassRateView;
import org.assay.contract.topic.Topics;
import org.assay.serdes.ConfiguredSerdes;
import org.assay.testkit.topology.TopologyHarness;

/** The app without a broker. */
final class RunningApp implements AutoCloseable {
    private static final Duration FLUSH = Duration.ofMillis(200);

    private final TopologyHarness harness;
    private final Map<String, PassRateView> last = new LinkedHashMap<>();

    RunningApp(Map<String, String> settings) {
        TopologyHarness.Builder builder =
                TopologyHarness.of(PassRateApp.create(Releases.SOURCES)).with(PassRateConfig.PARTITIONS.name(), "1");
        settings.forEach(builder::with);
        harness = builder.start();
    }

    RunningApp() {
        this(Map.of());
    }

    void send(VerdictFeed... records) {
        for (VerdictFeed record : records) {
            input().pipeInput("key", record);
        }
    }

    /** Lets sums be sent on and cells be published; everything published since the last call. */
    List<PassRateView> published() {
        harness.advance(FLUSH);
        harness.advance(FLUSH);
        List<PassRateView> views = harness.output(
                        Topics.PASS_RATE_VIEW.name(), Serdes.String(), serdes().value(PassRateView.class))
                .readValuesToList();
        views.stream().filter(view -> view.getAssessedOn() == null).forEach(view -> last.put(view.getCell(), view));
        return views;
    }

    /** The last record of a cell. */
    PassRateView cell(String key) {
        published();
        return last.get(key);
    }

    /** The last record of every cell. */
    Map<String, PassRateView> cells() {
        published();
        return last;
    }

    /** Every version published since the last call, in the order of its publication. */
    List<PassRateRestated> versions() {
        return harness.output(Topics.PASS_RATE_RESTATED.name(), Serdes.String(), serdes().value(PassRateRestated.class))
                .readValuesToList();
    }

    void restart() {
        harness.restart();
    }

    TopologyHarness harness() {
        return harness;
    }

    @Override
    public void close() {
        harness.close();
    }

    private TestInputTopic<String, VerdictFeed> input() {
        return harness.input(Topics.VERDICT_CHANGED.name(), Serdes.String(), serdes().value(VerdictFeed.class));
    }

    private ConfiguredSerdes serdes() {
        return ConfiguredSerdes.of(harness.config().serdeSettings());
    }
}
