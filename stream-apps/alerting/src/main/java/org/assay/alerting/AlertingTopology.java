package org.assay.alerting;

import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.assay.alerting.processor.CandidateDeserializer;
import org.assay.alerting.processor.CrowdProcessor;
import org.assay.alerting.processor.DatedChange;
import org.assay.alerting.processor.DayProcessor;
import org.assay.alerting.processor.FailureNewsProcessor;
import org.assay.alerting.processor.FeedDayProcessor;
import org.assay.alerting.processor.InterviewProcessor;
import org.assay.alerting.processor.ProductDays;
import org.assay.alerting.processor.RateAlertProcessor;
import org.assay.alerting.processor.RecallProcessor;
import org.assay.alerting.processor.RuleStore;
import org.assay.alerting.processor.SampleAlertProcessor;
import org.assay.alerting.processor.Teller;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.alert.DatedNews;
import org.assay.contract.alert.FailureNews;
import org.assay.contract.journal.DayBegun;
import org.assay.contract.ledger.VerdictFeed;
import org.assay.contract.topic.Topics;
import org.assay.domain.alert.AlertSubject;
import org.assay.runtime.day.DayGate;
import org.assay.runtime.day.DayPartitioner;
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
        StreamsBuilder builder = context.builder();
        RuleStore rules = RuleStore.create(serdes);

        Serde<VerdictFeed> candidates = Serdes.serdeFrom(
                serdes.value(Topics.VERDICT_CHANGED.valueType()).serializer(), new CandidateDeserializer(serdes));
        KStream<String, VerdictFeed> feed = builder.stream(
                        context.input(Topics.VERDICT_CHANGED),
                        Consumed.with(Serdes.String(), candidates).withName("ingest-verdict-changed"))
                .filter((key, candidate) -> candidate != null, Named.as("only-candidates"));
        KStream<String, DatedChange> changes = feed.process(DayProcessor.supplier(), Named.as("date-changes"));
        KStream<String, DatedNews> days = feed.process(FeedDayProcessor.supplier(), Named.as("to-days"));
        AlertEgress egress = new AlertEgress(context, serdes);

        egress.of(
                Teller.SAMPLES,
                days,
                List.of(changes.process(SampleAlertProcessor.supplier(rules), Named.as("raise-sample-alerts"))));

        KStream<String, DatedNews> news = changes.process(
                        FailureNewsProcessor.supplier(rules), Named.as("to-failure-news"))
                .merge(days, Named.as("merge-days"));
        KStream<String, DatedNews> interviewed = news.filter(
                        (subject, told) -> isDay(told) || !isOfProduct(subject), Named.as("only-interviewed"))
                .repartition(between("failure-news", Topics.VERDICT_CHANGED.partitions()))
                .process(DayGate.supplier("interview"), Named.as("day-of-interviews"));
        KStream<String, FailureNews> failures = interviewed
                .filterNot((subject, told) -> isDay(told), Named.as("only-failures"))
                .mapValues(told -> (FailureNews) told.getPayload(), Named.as("to-failures"));
        egress.of(
                Teller.GATHERED,
                interviewed.filter((subject, told) -> isDay(told), Named.as("only-days-of-interviews")),
                List.of(
                        failures.filterNot(AlertingTopology::isOfCrowd, Named.as("only-of-enterprises"))
                                .process(InterviewProcessor.supplier(rules), Named.as("ask-for-interviews")),
                        failures.filter(AlertingTopology::isOfCrowd, Named.as("only-of-crowds"))
                                .process(CrowdProcessor.supplier(rules), Named.as("ask-for-interviews-of-crowds"))));

        // As many partitions as the journal of subjects, which has the same keys: so clues and assessments meet.
        KStream<String, DatedNews> products = news.filter(
                        (subject, told) -> isDay(told) || isOfProduct(subject), Named.as("only-clues"))
                .mapValues(ProductDays::ofFeed, Named.as("to-product-news"))
                .repartition(between("clue-news", Topics.SUBJECT_JOURNAL.partitions()))
                .merge(assessments(builder, context, serdes), Named.as("merge-product-news"))
                .process(DayGate.supplier("recall"), Named.as("day-of-recalls"));
        egress.of(
                Teller.RECALLS,
                products.filter((subject, told) -> isDay(told), Named.as("only-days-of-recalls"))
                        .mapValues(ProductDays::ofAll, Named.as("to-days-of-recalls")),
                List.of(products.filterNot((subject, told) -> isDay(told), Named.as("only-product-news"))
                        .process(RecallProcessor.supplier(rules), Named.as("raise-recalls"))));

        KStream<String, AlertChanged> rates = builder.stream(
                        context.input(Topics.PASS_RATE_VIEW),
                        Consumed.with(Serdes.String(), serdes.value(Topics.PASS_RATE_VIEW.valueType()))
                                .withName("ingest-pass-rate-view"))
                .filter((cell, view) -> view.getAssessedOn() != null, Named.as("only-daily-assessments"))
                .process(RateAlertProcessor.supplier(rules), Named.as("raise-rate-alerts"));
        egress.of("rate-alerts", rates);
        rules.addTo(builder);
        return builder.build();
    }

    private static KStream<String, DatedNews> assessments(
            StreamsBuilder builder, AppContext context, ConfiguredSerdes serdes) {
        return builder.stream(
                        context.input(Topics.SUBJECT_JOURNAL),
                        Consumed.with(Serdes.String(), serdes.value(Topics.SUBJECT_JOURNAL.valueType()))
                                .withName("ingest-office-action-accepted"))
                .flatMapValues(
                        event -> ProductDays.ofJournal(event).stream().toList(), Named.as("only-assessments-and-days"));
    }

    private static Repartitioned<String, DatedNews> between(String name, int partitions) {
        return Repartitioned.with(Serdes.String(), StateSerde.of(DatedNews.class))
                .withName(name)
                .withStreamPartitioner(new DayPartitioner<>(AlertingTopology::isDay))
                .withNumberOfPartitions(partitions);
    }

    private static boolean isDay(DatedNews news) {
        return news.getPayload() instanceof DayBegun;
    }

    private static boolean isOfCrowd(String subject, FailureNews news) {
        return AlertSubject.parse(subject).scope().isCrowd();
    }

    private static boolean isOfProduct(String subject) {
        return AlertSubject.parse(subject).scope() == AlertSubject.Scope.PRODUCT;
    }
}
