package org.assay.alerting;

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
import org.assay.contract.reference.AlertRuleRow;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.ReferenceTopics;
import org.assay.contract.topic.Topics;
import org.assay.serdes.ConfiguredSerdes;
import org.assay.testkit.data.Rules;
import org.assay.testkit.data.Verdicts;
import org.assay.testkit.topology.TopologyHarness;

/** Alerting with rules loaded, and its topics by name. */
final class AlertingHarness implements AutoCloseable {
    final TopologyHarness topology;
    private final ConfiguredSerdes serdes;
    private final TestInputTopic<String, VerdictFeed> verdicts;
    private final TestInputTopic<String, PassRateView> rates;
    private final TestOutputTopic<String, AlertChanged> alerts;

    AlertingHarness() {
        this(TopologyHarness.of(AlertingApp.create()).start());
    }

    private AlertingHarness(TopologyHarness topology) {
        this.topology = topology;
        serdes = ConfiguredSerdes.of(topology.config().serdeSettings());
        verdicts = input(Topics.VERDICT_CHANGED);
        rates = input(Topics.PASS_RATE_VIEW);
        alerts = topology.output(Topics.ALERT_CHANGED.name(), Serdes.String(), serde(Topics.ALERT_CHANGED));
        TestInputTopic<String, AlertRuleRow> rules = input(ReferenceTopics.RULE);
        Rules.all().forEach(rule -> rules.pipeInput(Rules.key(rule), rule));
    }

    /** The same after a restart on the same state. */
    AlertingHarness restarted() {
        topology.restart();
        return new AlertingHarness(topology);
    }

    void change(long version, SampleState before, SampleState after) {
        feed(Verdicts.key(after == null ? before : after), Verdicts.change(version, before, after, CauseKind.REPORT));
    }

    void feed(String key, VerdictFeed feed) {
        verdicts.pipeInput(key, feed);
    }

    void rate(PassRateView view) {
        rates.pipeInput(view.getCell(), view);
    }

    /** The changes of alerts since the last time. */
    List<AlertChanged> sent() {
        return alerts.readValuesToList();
    }

    @Override
    public void close() {
        topology.close();
        serdes.close();
    }

    private <V> TestInputTopic<String, V> input(OwnedTopic<V> topic) {
        return topology.input(topic.name(), Serdes.String(), serde(topic));
    }

    // Every topic that alerting touches carries generated records.
    @SuppressWarnings("unchecked")
    private <V> Serde<V> serde(OwnedTopic<V> topic) {
        return (Serde<V>) serdes.value(topic.valueType().asSubclass(SpecificRecord.class));
    }
}
