package org.assay.delivery.processor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import org.assay.contract.delivery.DeliveryRequested;
import org.assay.contract.delivery.SubscriberNews;
import org.assay.contract.delivery.ToldRow;
import org.assay.domain.delivery.Message;
import org.assay.domain.delivery.Schedule;
import org.assay.domain.delivery.Subscription;
import org.assay.domain.delivery.Telling;
import org.assay.mapping.DeliveryMapping;
import org.assay.runtime.time.BusinessZone;
import org.assay.serdes.StateSerde;

/**
 * Keeps back what is not due, and requests what is. The clock of a punctuation only says which due times have passed; what
 * is told, and with which due time, follows from the records.
 */
public final class SubscriberTelling implements Processor<String, SubscriberNews, String, DeliveryRequested> {
    public static final String TOLD = "told-store";
    public static final String PENDING = "pending-store";
    public static final String ACKNOWLEDGEMENTS = "acknowledgement-store";

    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final int PORTION = 500;

    private final SubscriptionDirectory directory;
    private ProcessorContext<String, DeliveryRequested> context;
    private KeyValueStore<String, ToldRow> told;
    private TimeIndex pending;
    private TimeIndex acknowledgements;

    private SubscriberTelling(SubscriptionDirectory directory) {
        this.directory = directory;
    }

    /** The processor with its stores. */
    public static ProcessorSupplier<String, SubscriberNews, String, DeliveryRequested> supplier(
            SubscriptionDirectory directory) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, SubscriberNews, String, DeliveryRequested> get() {
                return new SubscriberTelling(directory);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(
                        Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(TOLD), Serdes.String(), StateSerde.of(ToldRow.class)),
                        TimeIndex.store(PENDING),
                        TimeIndex.store(ACKNOWLEDGEMENTS));
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, DeliveryRequested> context) {
        this.context = context;
        told = context.getStateStore(TOLD);
        pending = new TimeIndex(context.getStateStore(PENDING));
        acknowledgements = new TimeIndex(context.getStateStore(ACKNOWLEDGEMENTS));
        context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, now -> due(Instant.ofEpochMilli(now)));
    }

    @Override
    public void process(Record<String, SubscriberNews> record) {
        SubscriberNews heard = record.value();
        Place place = new Place(record.key(), heard.getNews().getAlertId());
        var subscription = directory.view(context).find(record.key());
        // One that this instance does not know yet is asked again when it looks.
        Schedule schedule =
                subscription.map(Subscription::schedule).orElseGet(() -> Schedule.atOnce(BusinessZone.CHINA));
        Telling before = DeliveryMapping.toDomain(told.get(place.text()));
        Telling after = before.hear(
                DeliveryMapping.toDomain(heard.getNews()),
                heard.getWanted(),
                heard.getAcknowledged(),
                heard.getAt(),
                schedule);
        keep(place, before, after);
        // What held before the subscription comes in numbers, and is told together by the next look.
        boolean isFresh = heard.getAt().toEpochMilli() == record.timestamp();
        boolean isDueAtOnce = isFresh && after.dueAt() != null && !after.dueAt().isAfter(heard.getAt());
        if (isDueAtOnce && subscription.isPresent()) {
            tell(subscription.get(), List.of(place));
        }
    }

    private void due(Instant now) {
        pending.due(now, PORTION)
                .forEach((subscription, places) ->
                        directory.view(context).find(subscription).ifPresent(known -> tell(known, places)));
        acknowledgements
                .due(now, PORTION)
                .forEach((subscription, places) -> directory
                        .view(context)
                        .find(subscription)
                        .ifPresent(known -> places.forEach(place -> escalate(known, place))));
    }

    private void tell(Subscription subscription, List<Place> places) {
        var due = new ArrayList<Message.Due>();
        for (Place place : places) {
            Telling before = DeliveryMapping.toDomain(told.get(place.text()));
            Telling.Said said = before.say(subscription, directory.view(context).sight(subscription.principal()));
            keep(place, before, said.after());
            said.message().ifPresent(news -> {
                due.add(new Message.Due(news, said.reason(), before.dueAt()));
                if (said.copyTo() != null) {
                    request(
                            subscription,
                            new Message(
                                    subscription.id(), said.copyTo(), said.reason(), before.dueAt(), List.of(news)));
                }
            });
        }
        Message.bundle(subscription, due).forEach(message -> request(subscription, message));
    }

    private void escalate(Subscription subscription, Place place) {
        Telling before = DeliveryMapping.toDomain(told.get(place.text()));
        Telling.Said said =
                before.escalate(subscription, directory.view(context).sight(subscription.principal()));
        keep(place, before, said.after());
        said.message()
                .ifPresent(news -> request(
                        subscription,
                        new Message(
                                subscription.id(),
                                subscription.escalateTo(),
                                said.reason(),
                                before.acknowledgeBy(),
                                List.of(news))));
    }

    private void keep(Place place, Telling before, Telling after) {
        if (!after.equals(before)) {
            told.put(place.text(), DeliveryMapping.toContract(after));
            pending.move(place, before.dueAt(), after.dueAt());
            acknowledgements.move(place, before.acknowledgeBy(), after.acknowledgeBy());
        }
    }

    private void request(Subscription subscription, Message message) {
        DeliveryRequested requested = DeliveryMapping.toContract(message, subscription.principal());
        context.forward(new Record<>(
                message.route().target(), requested, message.dueAt().toEpochMilli()));
    }
}
