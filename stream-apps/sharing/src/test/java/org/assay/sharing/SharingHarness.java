package org.assay.sharing;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.ledger.CauseKind;
import org.assay.contract.ledger.SampleState;
import org.assay.contract.ledger.VerdictFeed;
import org.assay.contract.passrate.PassRateView;
import org.assay.contract.shared.SharedAlert;
import org.assay.contract.shared.SharedPassRate;
import org.assay.contract.shared.SharedResult;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.Topics;
import org.assay.serdes.ConfiguredSerdes;
import org.assay.testkit.data.Verdicts;
import org.assay.testkit.topology.TopologyHarness;

/** Sharing, and its topics by name. */
final class SharingHarness implements AutoCloseable {
    final TopologyHarness topology = TopologyHarness.of(SharingApp.create()).start();
    private final ConfiguredSerdes serdes =
            ConfiguredSerdes.of(topology.config().serdeSettings());
    private final TestInputTopic<String, VerdictFeed> verdicts = input(Topics.VERDICT_CHANGED);
    private final TestInputTopic<String, AlertChanged> alerts = input(Topics.ALERT_CHANGED);
    private final TestInputTopic<String, PassRateView> rates = input(Topics.PASS_RATE_VIEW);
    private final TestOutputTopic<String, SharedResult> results = output(Topics.SHARED_RESULT);
    private final TestOutputTopic<String, SharedAlert> sharedAlerts = output(Topics.SHARED_ALERT);
    private final TestOutputTopic<String, SharedPassRate> sharedRates = output(Topics.SHARED_PASS_RATE);

    void change(long version, SampleState before, SampleState after, CauseKind cause) {
        verdicts.pipeInput(
                Verdicts.key(after == null ? before : after), Verdicts.change(version, before, after, cause));
    }

    void feed(String key, VerdictFeed feed) {
        verdicts.pipeInput(key, feed);
    }

    void alert(AlertChanged change) {
        alerts.pipeInput(change.getAlertId(), change);
    }

    void rate(PassRateView view) {
        rates.pipeInput(view.getCell(), view);
    }

    /** What was shared since the last time. */
    List<SharedResult> results() {
        return results.readValuesToList();
    }

    List<SharedAlert> alerts() {
        return sharedAlerts.readValuesToList();
    }

    List<SharedPassRate> rates() {
        return sharedRates.readValuesToList();
    }

    @Override
    public void close() {
        topology.close();
        serdes.close();
    }

    private <V> TestInputTopic<String, V> input(OwnedTopic<V> topic) {
        return topology.input(topic.name(), Serdes.String(), serde(topic));
    }

    private <V> TestOutputTopic<String, V> output(OwnedTopic<V> topic) {
        return topology.output(topic.name(), Serdes.String(), serde(topic));
    }

    // Every topic that sharing touches carries generated records.
    @SuppressWarnings("unchecked")
    private <V> Serde<V> serde(OwnedTopic<V> topic) {
        return (Serde<V>) serdes.value(topic.valueType().asSubclass(SpecificRecord.class));
    }
}
