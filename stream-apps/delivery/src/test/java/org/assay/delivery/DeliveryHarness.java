package org.assay.delivery;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.assay.contract.access.PartyChanged;
import org.assay.contract.access.PartyKind;
import org.assay.contract.access.PartyStatus;
import org.assay.contract.alert.AlertChangeKind;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.alert.AlertKind;
import org.assay.contract.alert.Evidence;
import org.assay.contract.delivery.AlertNews;
import org.assay.contract.delivery.DeliveryRequested;
import org.assay.contract.delivery.Language;
import org.assay.contract.delivery.Route;
import org.assay.contract.delivery.RouteKind;
import org.assay.contract.delivery.Subscription;
import org.assay.contract.delivery.SubscriptionStatus;
import org.assay.contract.ingress.AlertAcknowledged;
import org.assay.contract.ingress.SubjectAction;
import org.assay.contract.ingress.SubjectKind;
import org.assay.contract.journal.Origin;
import org.assay.contract.journal.SubjectEvent;
import org.assay.contract.journal.Submitter;
import org.assay.contract.journal.SubmitterKind;
import org.assay.contract.sample.ItemSeverity;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.Topics;
import org.assay.serdes.ConfiguredSerdes;
import org.assay.testkit.topology.TopologyHarness;

/** Delivery, and its topics by name. It is 10 o'clock in China when it begins. */
final class DeliveryHarness implements AutoCloseable {
    static final Instant BEGIN = Instant.parse("2026-03-01T02:00:00Z");

    final TopologyHarness topology =
            TopologyHarness.of(DeliveryApp.create()).at(BEGIN).start();
    private final ConfiguredSerdes serdes =
            ConfiguredSerdes.of(topology.config().serdeSettings());
    private final TestInputTopic<String, AlertChanged> alerts = input(Topics.ALERT_CHANGED);
    private final TestInputTopic<String, SubjectEvent> actions = input(Topics.SUBJECT_JOURNAL);
    private final TestInputTopic<String, Subscription> subscriptions = input(Topics.SUBSCRIPTION_CHANGED);
    private final TestInputTopic<String, PartyChanged> parties = input(Topics.PARTY_CHANGED);
    private final TestOutputTopic<String, DeliveryRequested> requested = output(Topics.DELIVERY_REQUESTED);

    void party(String principal, long version, String... regions) {
        parties.pipeInput(
                principal,
                PartyChanged.newBuilder()
                        .setPrincipal(principal)
                        .setKind(PartyKind.REGULATOR)
                        .setStatus(regions.length == 0 ? PartyStatus.REMOVED : PartyStatus.ACTIVE)
                        .setVersion(version)
                        .setRegions(List.of(regions))
                        .setChangedAt(topology.now())
                        .build());
    }

    void subscribe(Subscription subscription) {
        subscriptions.pipeInput(subscription.getSubscriptionId(), subscription);
    }

    /** A subscription of office-a to everything by webhook, changed by the test. */
    Subscription subscription(String name, Consumer<Subscription.Builder> more) {
        Subscription.Builder builder = Subscription.newBuilder()
                .setSubscriptionId("office-a/" + name)
                .setPrincipal("office-a")
                .setVersion(1)
                .setStatus(SubscriptionStatus.ACTIVE)
                .setRoute(webhook(name))
                .setSince(topology.now().minusMillis(1))
                .setChangedAt(topology.now());
        more.accept(builder);
        return builder.build();
    }

    static Route webhook(String name) {
        return new Route(RouteKind.WEBHOOK, "https://example.org/" + name, "s", Language.BOTH);
    }

    void alert(String id, long version, AlertChangeKind change, ItemSeverity severity, String region) {
        alerts.pipeInput(
                id,
                AlertChanged.newBuilder()
                        .setAlertId(id)
                        .setVersion(version)
                        .setChange(change)
                        .setKind(AlertKind.NONCONFORMANCE)
                        .setRule("R-N")
                        .setRelease(1)
                        .setSubject("office-a|S-1")
                        .setEpisode("")
                        .setProvisional(false)
                        .setSeverity(severity)
                        .setRegionCode(region)
                        .setAddressees(List.of())
                        .setEvidence(List.of(Evidence.newBuilder()
                                .setSampleKey("office-a|S-1")
                                .setReportNumber("R")
                                .setReportVersion(1)
                                .setItems(List.of("lead"))
                                .build()))
                        .build(),
                topology.now());
    }

    void alert(String id, long version, AlertChangeKind change) {
        alert(id, version, change, ItemSeverity.IMPORTANT, "341802");
    }

    void acknowledge(String id) {
        SubjectAction action = SubjectAction.newBuilder()
                .setKind(SubjectKind.ALERT)
                .setSubject(id)
                .setActedOn(LocalDate.of(2026, 3, 1))
                .setAction(new AlertAcknowledged())
                .build();
        actions.pipeInput(
                "ALERT|" + id,
                new SubjectEvent(
                        new Origin("t", 0, 0L, topology.now()),
                        new Submitter("office-a", SubmitterKind.OFFICE, "OFFICE-A"),
                        ByteBuffer.allocate(0),
                        action));
    }

    void advance(Duration duration) {
        topology.advance(duration);
    }

    /** What was requested since the last time. */
    List<DeliveryRequested> requested() {
        return requested.readValuesToList();
    }

    /** What was put on the topic of a regulator since the last time. */
    List<AlertNews> ofRegulator(String principal) {
        return output(Topics.REGULATOR_ALERT.of(principal)).readValuesToList();
    }

    @Override
    public void close() {
        topology.close();
        serdes.close();
    }

    private <V> TestInputTopic<String, V> input(OwnedTopic<V> topic) {
        return topology.input(topic.name(), Serdes.String(), serde(topic));
    }

    private <V> TestOutputTopic<String, V> output(OwnedTopic<V> topic) {
        return topology.output(topic.name(), Serdes.String(), serde(topic));
    }

    // Every topic that delivery touches carries generated records.
    @SuppressWarnings("unchecked")
    private <V> Serde<V> serde(OwnedTopic<V> topic) {
        return (Serde<V>) serdes.value(topic.valueType().asSubclass(SpecificRecord.class));
    }
}
