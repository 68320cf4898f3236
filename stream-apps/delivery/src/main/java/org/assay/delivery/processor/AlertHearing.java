package org.assay.delivery.processor;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.delivery.HeardAlertRow;
import org.assay.contract.delivery.SubscriberNews;
import org.assay.domain.delivery.Audience;
import org.assay.mapping.DeliveryMapping;
import org.assay.serdes.StateSerde;

/** Passes each change of an alert to the subscriptions that want it, or have heard of it before. */
public final class AlertHearing implements Processor<String, AlertHearing.Heard, String, SubscriberNews> {
    public static final String ALERTS = "heard-alert-store";
    public static final String SEEN = "seen-subscription-store";

    private static final Duration LOOK = Duration.ofSeconds(5);

    private final SubscriptionDirectory directory;
    private ProcessorContext<String, SubscriberNews> context;
    private HeardAlerts alerts;
    private Catching catching;

    /**
     * What is heard of an alert.
     *
     * @param change null for an acknowledgement
     */
    public record Heard(AlertChanged change) {
        /** An office has acknowledged it. */
        public static final Heard ACKNOWLEDGED = new Heard(null);

        public static Heard of(AlertChanged change) {
            return new Heard(change);
        }
    }

    private AlertHearing(SubscriptionDirectory directory) {
        this.directory = directory;
    }

    /** The processor with its stores. */
    public static ProcessorSupplier<String, Heard, String, SubscriberNews> supplier(SubscriptionDirectory directory) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, Heard, String, SubscriberNews> get() {
                return new AlertHearing(directory);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(
                        Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(ALERTS),
                                Serdes.String(),
                                StateSerde.of(HeardAlertRow.class)),
                        Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(SEEN), Serdes.String(), Serdes.String()));
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, SubscriberNews> context) {
        this.context = context;
        KeyValueStore<String, HeardAlertRow> rows = context.getStateStore(ALERTS);
        alerts = new HeardAlerts(rows);
        catching = new Catching(alerts, context.getStateStore(SEEN));
        // When it looks decides nothing: what a subscription hears follows from its own time and those of the alerts.
        context.schedule(
                LOOK, PunctuationType.WALL_CLOCK_TIME, now -> catching.goOn(directory.view(context), this::pass));
    }

    @Override
    public void process(Record<String, Heard> record) {
        Instant at = Instant.ofEpochMilli(record.timestamp());
        if (record.value().change() == null) {
            alerts.acknowledge(record.key(), at)
                    .ifPresent(row -> row.getSubscriptions()
                            .forEach(subscription -> pass(new Audience.Listener(subscription, false, at), row)));
            return;
        }
        SubscriptionDirectory.View known = directory.view(context);
        Optional.of(record.value().change())
                .flatMap(change -> DeliveryMapping.heard(change, at))
                .filter(alerts::isNews)
                .ifPresent(alert -> {
                    Set<String> before = alerts.listeners(alert.news().alertId());
                    var audience = Audience.of(alert, before, known.all(), known::sight);
                    HeardAlertRow row = alerts.keep(alert, audience);
                    audience.forEach(listener -> pass(listener, row));
                });
    }

    private void pass(Audience.Listener listener, HeardAlertRow row) {
        SubscriberNews news =
                new SubscriberNews(row.getNews(), listener.isWanted(), row.getAcknowledged(), listener.at());
        context.forward(
                new Record<>(listener.subscription(), news, row.getHeardAt().toEpochMilli()));
    }
}
