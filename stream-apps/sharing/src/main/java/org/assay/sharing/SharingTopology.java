package org.assay.sharing;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.assay.contract.topic.Topics;
import org.assay.runtime.launch.AppContext;
import org.assay.serdes.ConfiguredSerdes;
import org.assay.sharing.processor.SharedAlertProcessor;
import org.assay.sharing.processor.SharedRateProcessor;
import org.assay.sharing.processor.SharedResultOf;

/** Verdicts, alerts and rates in; what partners may see of them out. Three parts that share nothing. */
final class SharingTopology {
    private SharingTopology() {}

    static Topology build(AppContext context) {
        ConfiguredSerdes serdes = ConfiguredSerdes.of(context.config().serdeSettings());
        StreamsBuilder builder = context.builder();

        builder.stream(
                        context.input(Topics.VERDICT_CHANGED),
                        Consumed.with(Serdes.String(), serdes.value(Topics.VERDICT_CHANGED.valueType()))
                                .withName("ingest-verdict-changed"))
                .flatMapValues(SharedResultOf::change, Named.as("share-results"))
                .to(
                        context.output(Topics.SHARED_RESULT),
                        Produced.with(Serdes.String(), context.outgoing(Topics.SHARED_RESULT, serdes))
                                .withName("egress-shared-results"));

        builder.stream(
                        context.input(Topics.ALERT_CHANGED),
                        Consumed.with(Serdes.String(), serdes.value(Topics.ALERT_CHANGED.valueType()))
                                .withName("ingest-alert-changed"))
                .processValues(SharedAlertProcessor.supplier(), Named.as("share-alerts"))
                .to(
                        context.output(Topics.SHARED_ALERT),
                        Produced.with(Serdes.String(), context.outgoing(Topics.SHARED_ALERT, serdes))
                                .withName("egress-shared-alerts"));

        builder.stream(
                        context.input(Topics.PASS_RATE_VIEW),
                        Consumed.with(Serdes.String(), serdes.value(Topics.PASS_RATE_VIEW.valueType()))
                                .withName("ingest-pass-rate-view"))
                .filter((cell, view) -> view.getAssessedOn() == null, Named.as("only-current-values"))
                .processValues(
                        SharedRateProcessor.supplier(SharingApp.views(context.config())), Named.as("share-rates"))
                .to(
                        context.output(Topics.SHARED_PASS_RATE),
                        Produced.with(Serdes.String(), context.outgoing(Topics.SHARED_PASS_RATE, serdes))
                                .withName("egress-shared-rates"));
        return builder.build();
    }
}
