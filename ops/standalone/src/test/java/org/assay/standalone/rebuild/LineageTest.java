package org.assay.standalone.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.assay.contract.topic.App;
import org.assay.contract.topic.Topics;
import org.assay.runtime.config.ConfigSources;
import org.assay.standalone.apps.Apps;
import org.junit.jupiter.api.Test;

class LineageTest {
    private static final List<Flow> FLOWS = List.of(
            new Flow(App.INTAKE, Set.of(), Set.of("journal", "subjects"), false),
            new Flow(App.LEDGER, Set.of("journal"), Set.of("verdicts", "decided"), false),
            new Flow(App.PASS_RATE, Set.of("verdicts"), Set.of("rates"), false),
            new Flow(App.ALERTING, Set.of("verdicts", "rates"), Set.of("alerts"), false),
            new Flow(App.CASEWORK, Set.of("verdicts", "alerts", "subjects"), Set.of("cases", "decided"), false),
            new Flow(App.SHARING, Set.of("verdicts", "rates", "alerts"), Set.of("shared"), false),
            new Flow(App.DELIVERY, Set.of("alerts"), Set.of("requested"), true));

    @Test
    void shouldTakeEverythingThatIsBehindAndNotCarriedOver() {
        assertThat(Lineage.of(App.LEDGER, FLOWS, LineageTest::isWhole))
                .containsExactlyInAnyOrder(App.LEDGER, App.PASS_RATE, App.ALERTING, App.CASEWORK, App.SHARING);
        assertThat(Lineage.of(App.PASS_RATE, FLOWS, LineageTest::isWhole))
                .containsExactlyInAnyOrder(App.PASS_RATE, App.ALERTING, App.CASEWORK, App.SHARING);
        assertThat(Lineage.of(App.SHARING, FLOWS, LineageTest::isWhole)).containsExactly(App.SHARING);
    }

    @Test
    void shouldTakeWhoeverWritesWhatIsNoLongerWhole() {
        Predicate<String> ratesAreCompacted = topic -> !topic.equals("rates");

        assertThat(Lineage.of(App.SHARING, FLOWS, ratesAreCompacted))
                .containsExactlyInAnyOrder(App.PASS_RATE, App.ALERTING, App.CASEWORK, App.SHARING);
    }

    @Test
    void shouldReadTheFlowFromTheTopologies() {
        ConfigSources sources =
                ConfigSources.of(Map.of("bootstrap.servers", "127.0.0.1:1", "schema.registry.url", "mock://lineage"));
        List<Flow> flows = Apps.all().stream().map(app -> Flow.of(app, sources)).toList();

        Set<App> behindLedger = Lineage.of(App.LEDGER, flows, LineageTest::isWhole);

        assertThat(behindLedger)
                .containsExactlyInAnyOrder(App.LEDGER, App.PASS_RATE, App.ALERTING, App.CASEWORK, App.SHARING);
        // All that casework reads is kept.
        assertThat(Lineage.of(App.CASEWORK, flows, topic -> !topic.equals(Topics.ALERT_CHANGED.name())))
                .containsExactly(App.CASEWORK);
        assertThat(flows)
                .allSatisfy(
                        flow -> assertThat(flow.reads()).noneMatch(topic -> topic.startsWith("sampling.reference.")));
    }

    private static boolean isWhole(String topic) {
        return !topic.isEmpty();
    }
}
