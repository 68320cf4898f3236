package org.assay.delivery.processor;

import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.assay.contract.delivery.AlertNews;
import org.assay.contract.delivery.DeliveryRequested;
import org.assay.contract.delivery.RouteKind;

/**
 * An alert for the topic of a regulator.
 *
 * @param principal whose topic it is
 */
public record RegulatorNews(String principal, AlertNews news) {
    /** What a message puts on the subscriber's topic, by alert; nothing when it goes another way. */
    public static List<KeyValue<String, RegulatorNews>> of(DeliveryRequested message) {
        String principal = message.getPrincipal();
        boolean isOwnTopic = message.getRoute().getKind() == RouteKind.TOPIC
                && message.getRoute().getTarget().equals(principal);
        return isOwnTopic
                ? message.getAlerts().stream()
                        .map(news -> KeyValue.pair(news.getAlertId(), new RegulatorNews(principal, news)))
                        .toList()
                : List.of();
    }

    /** Writes the alert alone: whose it is says the topic. */
    public static Serde<RegulatorNews> serde(Serde<AlertNews> alerts) {
        return Serdes.serdeFrom(
                (topic, value) -> alerts.serializer().serialize(topic, value.news()),
                (topic, bytes) -> new RegulatorNews("", alerts.deserializer().deserialize(topic, bytes)));
    }
}
