package org.assay.delivery.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.assay.contract.delivery.HeardAlertRow;
import org.assay.delivery.processor.SubscriptionDirectory.Known;
import org.assay.delivery.processor.SubscriptionDirectory.View;
import org.assay.domain.delivery.Audience;
import org.assay.domain.delivery.HeardAlert;

/**
 * Has subscriptions that are new, or whose filter or party has changed, catch up with the alerts of a task: those that hold
 * already, when they want them, and those that came before the task knew of the subscription. Goes on in portions.
 */
final class Catching {
    private static final int PORTION = 2_000;

    private final HeardAlerts alerts;
    /** By subscription, the versions with which it has caught up. */
    private final KeyValueStore<String, String> seen;

    private long lookedAt = -1;
    private View view;
    private List<Known> late = List.of();
    private String place;

    Catching(HeardAlerts alerts, KeyValueStore<String, String> seen) {
        this.alerts = alerts;
        this.seen = seen;
    }

    void goOn(View now, BiConsumer<Audience.Listener, HeardAlertRow> pass) {
        if (late.isEmpty() && now.writes() != lookedAt) {
            view = now;
            lookedAt = now.writes();
            place = null;
            late = now.byId().values().stream()
                    .filter(known ->
                            !Objects.equals(seen.get(known.subscription().id()), known.versions()))
                    .toList();
        }
        if (!late.isEmpty()) {
            place = portion(pass);
            if (place == null) {
                late.forEach(known -> seen.put(known.subscription().id(), known.versions()));
                late = List.of();
            }
        }
    }

    /** @return where to go on, null at the end */
    private String portion(BiConsumer<Audience.Listener, HeardAlertRow> pass) {
        List<HeardAlertRow> rows = new ArrayList<>();
        String next = null;
        try (KeyValueIterator<String, HeardAlertRow> all = alerts.from(place)) {
            while (all.hasNext()) {
                KeyValue<String, HeardAlertRow> entry = all.next();
                if (rows.size() == PORTION) {
                    next = entry.key;
                    break;
                }
                rows.add(entry.value);
            }
        }
        rows.stream().filter(row -> row.getNews() != null).forEach(row -> hear(row, pass));
        return next;
    }

    private void hear(HeardAlertRow row, BiConsumer<Audience.Listener, HeardAlertRow> pass) {
        HeardAlert alert = HeardAlerts.alert(row);
        var before = new HashSet<>(row.getSubscriptions());
        List<Audience.Listener> fresh =
                Audience.of(
                                alert,
                                before,
                                late.stream().map(Known::subscription).toList(),
                                view::sight)
                        .stream()
                        .filter(Audience.Listener::isWanted)
                        .toList();
        if (!fresh.isEmpty()) {
            HeardAlertRow now = alerts.keep(alert, fresh);
            fresh.forEach(listener -> pass.accept(listener, now));
        }
    }
}
