package org.assay.delivery.processor;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.assay.contract.delivery.HeardAlertRow;
import org.assay.contract.sample.Channel;
import org.assay.domain.delivery.Audience;
import org.assay.domain.delivery.HeardAlert;
import org.assay.mapping.DeliveryMapping;

/** The alerts of a task as they were heard last, each with the subscriptions that have heard of it. */
final class HeardAlerts {
    private final KeyValueStore<String, HeardAlertRow> rows;

    HeardAlerts(KeyValueStore<String, HeardAlertRow> rows) {
        this.rows = rows;
    }

    /** Whether the change is newer than what was heard: a repetition changes nothing. */
    boolean isNews(HeardAlert alert) {
        HeardAlertRow row = rows.get(alert.news().alertId());
        return row == null
                || row.getNews() == null
                || row.getNews().getVersion() < alert.news().version();
    }

    Set<String> listeners(String alertId) {
        HeardAlertRow row = rows.get(alertId);
        return row == null ? Set.of() : Set.copyOf(row.getSubscriptions());
    }

    /** Keeps a change, with those who hear of it beside those who did before. */
    HeardAlertRow keep(HeardAlert alert, Collection<Audience.Listener> audience) {
        HeardAlertRow before = rows.get(alert.news().alertId());
        var listeners = new TreeSet<>(before == null ? List.<String>of() : before.getSubscriptions());
        audience.forEach(listener -> listeners.add(listener.subscription()));
        HeardAlertRow row = new HeardAlertRow(
                DeliveryMapping.toContract(alert.news()),
                alert.enterprises(),
                alert.channels().stream()
                        .map(channel -> Channel.valueOf(channel.name()))
                        .toList(),
                alert.heardAt(),
                before != null && before.getAcknowledged(),
                List.copyOf(listeners));
        rows.put(alert.news().alertId(), row);
        return row;
    }

    /** Notes an acknowledgement; the row when it is the first one and the alert is known. */
    Optional<HeardAlertRow> acknowledge(String alertId, Instant at) {
        HeardAlertRow before = rows.get(alertId);
        if (before != null && before.getAcknowledged()) {
            return Optional.empty();
        }
        HeardAlertRow row = before == null
                ? new HeardAlertRow(null, List.of(), List.of(), at, true, List.of())
                : HeardAlertRow.newBuilder(before).setAcknowledged(true).build();
        rows.put(alertId, row);
        return Optional.of(row).filter(known -> known.getNews() != null);
    }

    /** The rows from a key on; to be closed. */
    KeyValueIterator<String, HeardAlertRow> from(String key) {
        return key == null ? rows.all() : rows.range(key, null);
    }

    static HeardAlert alert(HeardAlertRow row) {
        return new HeardAlert(
                DeliveryMapping.toDomain(row.getNews()),
                row.getEnterprises(),
                DeliveryMapping.channels(row.getChannels()),
                row.getHeardAt());
    }
}
