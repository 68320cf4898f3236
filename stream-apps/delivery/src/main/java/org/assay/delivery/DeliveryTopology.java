package org.assay.delivery;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.assay.contract.delivery.DeliveryRequested;
import org.assay.contract.delivery.SubscriberNews;
import org.assay.contract.topic.Topics;
import org.assay.delivery.processor.Acknowledgement;
import org.assay.delivery.processor.AlertHearing;
import org.assay.delivery.processor.RegulatorNews;
import org.assay.delivery.processor.SubscriberTelling;
import org.assay.delivery.processor.SubscriptionDirectory;
import org.assay.runtime.launch.AppContext;
import org.assay.serdes.ConfiguredSerdes;
import org.assay.serdes.StateSerde;

/** Alerts, acknowledgements, subscriptions and parties in; messages that are due out. By alert first, then by subscription. */
final class DeliveryTopology {
    /** Subscriptions are few; each task costs two stores also when nothing happens. */
    private static final int BY_SUBSCRIPTION = 2;

    private DeliveryTopology() {}

    static Topology build(AppContext context) {
        ConfiguredSerdes serdes = ConfiguredSerdes.of(context.config().serdeSettings());
        StreamsBuilder builder = context.builder();
        SubscriptionDirectory directory = SubscriptionDirectory.create(serdes);

        KStream<String, AlertHearing.Heard> alerts = builder.stream(
                        context.input(Topics.ALERT_CHANGED),
                        Consumed.with(Serdes.String(), serdes.value(Topics.ALERT_CHANGED.valueType()))
                                .withName("ingest-alert-changed"))
                .mapValues(AlertHearing.Heard::of, Named.as("to-heard-alert"));
        KStream<String, DeliveryRequested> requested = alerts.merge(
                        acknowledgements(builder, context, serdes), Named.as("merge-heard"))
                .process(AlertHearing.supplier(directory), Named.as("hear-alerts"))
                .repartition(Repartitioned.with(Serdes.String(), StateSerde.of(SubscriberNews.class))
                        .withName("news-by-subscription")
                        .withNumberOfPartitions(BY_SUBSCRIPTION))
                .process(SubscriberTelling.supplier(directory), Named.as("tell-subscribers"));

        requested.to(
                context.output(Topics.DELIVERY_REQUESTED),
                Produced.with(Serdes.String(), context.outgoing(Topics.DELIVERY_REQUESTED, serdes))
                        .withName("egress-delivery-requested"));
        requested
                .flatMap((target, message) -> RegulatorNews.of(message), Named.as("to-regulator-news"))
                .to(
                        (alertId, news, origin) ->
                                Topics.REGULATOR_ALERT.of(news.principal()).name(),
                        Produced.with(
                                        Serdes.String(),
                                        RegulatorNews.serde(serdes.value(Topics.REGULATOR_ALERT.valueType())))
                                .withName("egress-regulator-alert-changed"));

        directory.addTo(builder);
        return builder.build();
    }

    /** By alert, as alerts are, with as many partitions: so they meet the alert that they are about. */
    private static KStream<String, AlertHearing.Heard> acknowledgements(
            StreamsBuilder builder, AppContext context, ConfiguredSerdes serdes) {
        return builder.stream(
                        context.input(Topics.SUBJECT_JOURNAL),
                        Consumed.with(Serdes.String(), serdes.value(Topics.SUBJECT_JOURNAL.valueType()))
                                .withName("ingest-office-action-accepted"))
                .flatMap((subject, event) -> Acknowledgement.of(event), Named.as("to-acknowledgement"))
                .repartition(Repartitioned.with(Serdes.String(), Serdes.String())
                        .withName("acknowledgement-by-alert")
                        .withNumberOfPartitions(Topics.ALERT_CHANGED.partitions()))
                .mapValues(principal -> AlertHearing.Heard.ACKNOWLEDGED, Named.as("to-heard-acknowledgement"));
    }
}
