package org.assay.alerting;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.alert.SubjectAlert;
import org.assay.contract.ingress.Harm;
import org.assay.contract.ingress.Probability;
import org.assay.contract.ingress.RiskAssessed;
import org.assay.contract.ingress.SubjectAction;
import org.assay.contract.ingress.SubjectKind;
import org.assay.contract.ingress.Tick;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.journal.Origin;
import org.assay.contract.journal.SubjectEvent;
import org.assay.contract.journal.Submitter;
import org.assay.contract.journal.SubmitterKind;
import org.assay.contract.ledger.CauseKind;
import org.assay.contract.ledger.SampleState;
import org.assay.contract.ledger.VerdictFeed;
import org.assay.contract.passrate.PassRateView;
import org.assay.contract.reference.AlertRuleRow;
import org.assay.contract.reference.RulePackRow;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.ReferenceTopics;
import org.assay.contract.topic.Topics;
import org.assay.serdes.ConfiguredSerdes;
import org.assay.testkit.data.Rules;
import org.assay.testkit.data.Verdicts;
import org.assay.testkit.topology.TopologyHarness;

/** Alerting with rules and the matrix of risks loaded, and its topics by name. */
final class AlertingHarness implements AutoCloseable {
    final TopologyHarness topology;
    private final ConfiguredSerdes serdes;
    private final TestInputTopic<String, VerdictFeed> verdicts;
    private final TestInputTopic<String, PassRateView> rates;
    private final TestInputTopic<String, SubjectEvent> subjects;
    private long offset;
    private final TestOutputTopic<String, AlertChanged> alerts;
    private final TestOutputTopic<String, SubjectAlert> bySubject;

    AlertingHarness() {
        this(TopologyHarness.of(AlertingApp.create()).start());
    }

    private AlertingHarness(TopologyHarness topology) {
        this.topology = topology;
        serdes = ConfiguredSerdes.of(topology.config().serdeSettings());
        verdicts = input(Topics.VERDICT_CHANGED);
        rates = input(Topics.PASS_RATE_VIEW);
        subjects = input(Topics.SUBJECT_JOURNAL);
        alerts = topology.output(Topics.ALERT_CHANGED.name(), Serdes.String(), serde(Topics.ALERT_CHANGED));
        bySubject = topology.output(Topics.SUBJECT_ALERT.name(), Serdes.String(), serde(Topics.SUBJECT_ALERT));
        load(Rules.all());
        TestInputTopic<String, RulePackRow> packs = input(ReferenceTopics.RULE_PACK);
        packs.pipeInput("RC-RISK|2000-01-01|1", Rules.matrix());
    }

    void load(List<AlertRuleRow> rows) {
        TestInputTopic<String, AlertRuleRow> rules = input(ReferenceTopics.RULE);
        rows.forEach(rule -> rules.pipeInput(Rules.key(rule), rule));
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

    /** A day begins everywhere. */
    void tick(LocalDate day) {
        feed("control", new VerdictFeed(new Broadcast(0, 1, new Tick(day))));
        tickOfJournal(day);
    }

    /** A day begins in the journal of subjects. */
    void tickOfJournal(LocalDate day) {
        subject(event("operator", new Broadcast(0, 1, new Tick(day))));
    }

    /** An office assesses the risk of a product; gives what came into the journal of subjects. */
    SubjectEvent assess(String productKey, LocalDate on, Probability probability) {
        var action = SubjectAction.newBuilder()
                .setKind(SubjectKind.PRODUCT)
                .setSubject(productKey)
                .setActedOn(on)
                .setAction(new RiskAssessed(Harm.SERIOUS, probability))
                .build();
        SubjectEvent event = event("office-a", action);
        subject(event);
        return event;
    }

    private SubjectEvent event(String principal, Object payload) {
        offset++;
        return new SubjectEvent(
                new Origin(
                        "sampling.ingress." + principal + ".subject-action.v1",
                        0,
                        offset,
                        Instant.ofEpochMilli(offset)),
                new Submitter(principal, SubmitterKind.OFFICE, principal),
                ByteBuffer.allocate(16),
                payload);
    }

    void subject(SubjectEvent event) {
        String key = event.getPayload() instanceof SubjectAction action
                ? action.getKind() + "|" + action.getSubject()
                : "control";
        subjects.pipeInput(key, event);
    }

    void rate(PassRateView view) {
        rates.pipeInput(view.getCell(), view);
    }

    /** The changes of alerts since the last time. */
    List<AlertChanged> sent() {
        return alerts.readValuesToList();
    }

    /** What cases have been told since the last time. */
    List<KeyValue<String, SubjectAlert>> toldToCases() {
        return bySubject.readKeyValuesToList();
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
