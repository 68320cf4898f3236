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
import org.assay.alerting.processor.CrowdProcessor;
import org.assay.alerting.processor.DatedChange;
import org.assay.alerting.processor.DayProcessor;
import org.assay.alerting.processor.FailureNewsProcessor;
import org.assay.alerting.processor.InterviewProcessor;
import org.assay.alerting.processor.ProductNews;
import org.assay.alerting.processor.RateAlertProcessor;
import org.assay.alerting.processor.RecallProcessor;
import org.assay.alerting.processor.RuleStore;
import org.assay.alerting.processor.SampleAlertProcessor;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.alert.FailureNews;
import org.assay.contract.ledger.VerdictFeed;
import org.assay.contract.topic.App;
import org.assay.contract.topic.Topics;
import org.assay.domain.alert.AlertSubject;
import org.assay.mapping.FailureMapping;
import org.assay.runtime.launch.AppContext;
import org.assay.serdes.ConfiguredSerdes;
import org.assay.serdes.StateSerde;

/**
 * Changes of verdicts, assessments of risks and daily rates in, changes of alerts out. Four parts that share nothing: alerts of
 * samples by sample, interviews by enterprise, area or platform, recalls by product, alerts of rates by cell.
 */
final class AlertingTopology {
    private AlertingTopology() {}

    static Topology build(AppContext context) {
        ConfiguredSerdes serdes = ConfiguredSerdes.of(context.config().serdeSettings());
        Serde<AlertChanged> alerts = serdes.value(Topics.ALERT_CHANGED.valueType());
        StreamsBuilder builder = context.builder();
        RuleStore rules = RuleStore.create(serdes);

        Serde<VerdictFeed> candidates = Serdes.serdeFrom(
                serdes.value(Topics.VERDICT_CHANGED.valueType()).serializer(), new CandidateDeserializer(serdes));
        KStream<String, DatedChange> changes = builder.stream(
                        Topics.VERDICT_CHANGED.name(),
                        Consumed.with(Serdes.String(), candidates).withName("ingest-verdict-changed"))
                .filter((key, candidate) -> candidate != null, Named.as("only-candidates"))
                .process(DayProcessor.supplier(), Named.as("date-changes"));
        changes.process(SampleAlertProcessor.supplier(rules), Named.as("raise-sample-alerts"))
                .to(Topics.ALERT_CHANGED.output(App.ALERTING), egress(alerts, "egress-sample-alerts"));

        KStream<String, FailureNews> news =
                changes.process(FailureNewsProcessor.supplier(rules), Named.as("to-failure-news"));
        KStream<String, FailureNews> interviewed = news.filterNot(
                        AlertingTopology::isOfProduct, Named.as("only-interviewed"))
                .repartition(Repartitioned.with(Serdes.String(), StateSerde.of(FailureNews.class))
                        .withName("failure-news")
                        .withNumberOfPartitions(Topics.VERDICT_CHANGED.partitions()));
        interviewed
                .filterNot(AlertingTopology::isOfCrowd, Named.as("only-of-enterprises"))
                .process(InterviewProcessor.supplier(rules), Named.as("ask-for-interviews"))
                .to(Topics.ALERT_CHANGED.output(App.ALERTING), egress(alerts, "egress-interview-alerts"));
        interviewed
                .filter(AlertingTopology::isOfCrowd, Named.as("only-of-crowds"))
                .process(CrowdProcessor.supplier(rules), Named.as("ask-for-interviews-of-crowds"))
                .to(Topics.ALERT_CHANGED.output(App.ALERTING), egress(alerts, "egress-crowd-alerts"));
        // As many partitions as the journal of subjects, which has the same keys: so clues and assessments meet.
        KStream<String, ProductNews> clues = news.filter(AlertingTopology::isOfProduct, Named.as("only-clues"))
                .repartition(Repartitioned.with(Serdes.String(), StateSerde.of(FailureNews.class))
                        .withName("clue-news")
                        .withNumberOfPartitions(Topics.SUBJECT_JOURNAL.partitions()))
                .mapValues(ProductNews.OfSample::new, Named.as("to-product-news"));
        assessments(builder, serdes)
                .merge(clues, Named.as("merge-product-news"))
                .process(RecallProcessor.supplier(rules), Named.as("raise-recalls"))
                .to(Topics.ALERT_CHANGED.output(App.ALERTING), egress(alerts, "egress-recall-alerts"));

        builder.stream(
                        Topics.PASS_RATE_VIEW.name(),
                        Consumed.with(Serdes.String(), serdes.value(Topics.PASS_RATE_VIEW.valueType()))
                                .withName("ingest-pass-rate-view"))
                .filter((cell, view) -> view.getAssessedOn() != null, Named.as("only-daily-assessments"))
                .process(RateAlertProcessor.supplier(rules), Named.as("raise-rate-alerts"))
                .to(Topics.ALERT_CHANGED.output(App.ALERTING), egress(alerts, "egress-rate-alerts"));
        rules.addTo(builder);
        return builder.build();
    }

    private static KStream<String, ProductNews> assessments(StreamsBuilder builder, ConfiguredSerdes serdes) {
        return builder.stream(
                        Topics.SUBJECT_JOURNAL.name(),
                        Consumed.with(Serdes.String(), serdes.value(Topics.SUBJECT_JOURNAL.valueType()))
                                .withName("ingest-office-action-accepted"))
                .flatMapValues(
                        event -> FailureMapping.assessment(event).<ProductNews>map(ProductNews.OfRisk::new).stream()
                                .toList(),
                        Named.as("only-assessments"));
    }

    private static boolean isOfCrowd(String subject, FailureNews news) {
        return AlertSubject.parse(subject).scope().isCrowd();
    }

    private static boolean isOfProduct(String subject, FailureNews news) {
        return AlertSubject.parse(subject).scope() == AlertSubject.Scope.PRODUCT;
    }

    private static Produced<String, AlertChanged> egress(Serde<AlertChanged> serde, String name) {
        return Produced.with(Serdes.String(), serde).withName(name);
    }
}
