package org.assay.systemtests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.assay.contract.access.PartyChanged;
import org.assay.contract.access.PartyKind;
import org.assay.contract.access.PartyStatus;
import org.assay.contract.alert.AlertChangeKind;
import org.assay.contract.alert.AlertKind;
import org.assay.contract.delivery.Language;
import org.assay.contract.delivery.Route;
import org.assay.contract.delivery.RouteKind;
import org.assay.contract.delivery.Subscription;
import org.assay.contract.delivery.SubscriptionStatus;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.Topics;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.TopicScan;

/** A made-up regulator who sees everything, with two subscriptions to every failing sample. */
final class Subscribers {
    static final List<String> ALL = List.of("regulator-a/mail", "regulator-a/hook");

    private static final String PRINCIPAL = "regulator-a";

    private Subscribers() {}

    static void subscribe(Connection connection) {
        Instant now = Instant.now();
        write(
                connection,
                Topics.PARTY_CHANGED,
                PRINCIPAL,
                PartyChanged.newBuilder()
                        .setPrincipal(PRINCIPAL)
                        .setKind(PartyKind.REGULATOR)
                        .setStatus(PartyStatus.ACTIVE)
                        .setVersion(1)
                        .setRegions(List.of("100000"))
                        .setChangedAt(now)
                        .build());
        for (String id : ALL) {
            Route route = id.endsWith("mail")
                    ? new Route(RouteKind.EMAIL, "a@example.org", null, Language.BOTH)
                    : new Route(RouteKind.WEBHOOK, "https://example.org/hook", "made-up", Language.ZH);
            write(
                    connection,
                    Topics.SUBSCRIPTION_CHANGED,
                    id,
                    Subscription.newBuilder()
                            .setSubscriptionId(id)
                            .setPrincipal(PRINCIPAL)
                            .setVersion(1)
                            .setStatus(SubscriptionStatus.ACTIVE)
                            .setKinds(id.endsWith("mail") ? List.of() : List.of(AlertKind.NONCONFORMANCE))
                            .setRoute(route)
                            .setSince(now)
                            .setChangedAt(now)
                            .build());
        }
    }

    /** What each subscription was told of the failure of a sample, in order. */
    static Map<String, List<AlertChangeKind>> told(Connection connection, String sample) {
        Map<String, List<AlertChangeKind>> told = new TreeMap<>();
        new TopicScan(connection)
                .each(
                        Topics.DELIVERY_REQUESTED,
                        entry -> entry.value().getAlerts().stream()
                                .filter(news -> news.getKind() == AlertKind.NONCONFORMANCE
                                        && news.getSubject().equals(sample))
                                .forEach(news -> told.computeIfAbsent(
                                                entry.value().getSubscriptionId(), none -> new ArrayList<>())
                                        .add(news.getChange())));
        return told;
    }

    private static <V> void write(Connection connection, OwnedTopic<V> topic, String key, V value) {
        byte[] bytes = connection.values(topic).serializer().serialize(topic.name(), value);
        try (Producer<String, byte[]> producer = connection.producer()) {
            producer.send(new ProducerRecord<>(topic.name(), key, bytes)).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
