package org.assay.alerting;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.assay.alerting.processor.CandidateDeserializer;
import org.assay.alerting.processor.EnterpriseNewsOf;
import org.assay.alerting.processor.InterviewProcessor;
import org.assay.alerting.processor.RateAlertProcessor;
import org.assay.alerting.processor.RuleStore;
import org.assay.alerting.processor.SampleAlertProcessor;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.alert.EnterpriseNews;
import org.assay.contract.ledger.VerdictChanged;
import org.assay.contract.ledger.VerdictFeed;
import org.assay.contract.topic.Topics;
import org.assay.runtime.launch.AppContext;
import org.assay.serdes.ConfiguredSerdes;
import org.assay.serdes.StateSerde;

/**
 * Changes of verdicts and daily assessments in, changes of alerts out. Three parts that share nothing: alerts of samples by
 * sample, interviews by enterprise, alerts of rates by cell.
 */
final class AlertingTopology {
    private AlertingTopology() {}

    static Topology build(AppContext context) {
        ConfiguredSerdes serdes = ConfiguredSerdes.of(context.config().serdeSettings());
        Serde<AlertChanged> alerts = context.outgoing(Topics.ALERT_CHANGED, serdes);
        StreamsBuilder builder = context.builder();
        RuleStore rules = RuleStore.addTo(builder, serdes);

        Serde<VerdictFeed> candidates = Serdes.serdeFrom(
                serdes.value(Topics.VERDICT_CHANGED.valueType()).serializer(), new CandidateDeserializer(serdes));
        KStream<String, VerdictChanged> verdicts = builder.stream(
                        context.input(Topics.VERDICT_CHANGED),
                        Consumed.with(Serdes.String(), candidates).withName("ingest-verdict-changed"))
                .filter((key, candidate) -> candidate != null, Named.as("only-candidates"))
                .mapValues(candidate -> (VerdictChanged) candidate.getPayload(), Named.as("to-change"));
        verdicts.process(SampleAlertProcessor.supplier(rules), Named.as("raise-sample-alerts"))
                .to(context.output(Topics.ALERT_CHANGED), egress(alerts, "egress-sample-alerts"));
        verdicts.flatMap(EnterpriseNewsOf::change, Named.as("to-enterprise-news"))
                .repartition(Repartitioned.with(Serdes.String(), StateSerde.of(EnterpriseNews.class))
                        .withName("enterprise-news")
                        .withNumberOfPartitions(Topics.VERDICT_CHANGED.partitions()))
                .process(InterviewProcessor.supplier(rules), Named.as("ask-for-interviews"))
                .to(context.output(Topics.ALERT_CHANGED), egress(alerts, "egress-interview-alerts"));

        builder.stream(
                        context.input(Topics.PASS_RATE_VIEW),
                        Consumed.with(Serdes.String(), serdes.value(Topics.PASS_RATE_VIEW.valueType()))
                                .withName("ingest-pass-rate-view"))
                .filter((cell, view) -> view.getAssessedOn() != null, Named.as("only-daily-assessments"))
                .process(RateAlertProcessor.supplier(rules), Named.as("raise-rate-alerts"))
                .to(context.output(Topics.ALERT_CHANGED), egress(alerts, "egress-rate-alerts"));
        return builder.build();
    }

    private static Produced<String, AlertChanged> egress(Serde<AlertChanged> serde, String name) {
        return Produced.with(Serdes.String(), serde).withName(name);
    }
}
