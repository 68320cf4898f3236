package org.assay.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.assay.contract.access.PartyChanged;
import org.assay.contract.access.PartyKind;
import org.assay.contract.access.PartyStatus;
import org.assay.contract.alert.AlertChangeKind;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.alert.AlertKind;
import org.assay.contract.delivery.AlertNews;
import org.assay.contract.delivery.DeliveryReason;
import org.assay.contract.delivery.DeliveryRequested;
import org.assay.contract.delivery.Language;
import org.assay.contract.delivery.Route;
import org.assay.contract.delivery.RouteKind;
import org.assay.contract.delivery.Subscription;
import org.assay.contract.delivery.SubscriptionStatus;
import org.assay.domain.delivery.HeardAlert;
import org.assay.mapping.DeliveryMapping;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NaiveDeliveriesTest {
    private static final Instant BEGIN = Instant.parse("2026-03-01T02:00:00Z");
    private static final Route ROUTE = new Route(RouteKind.EMAIL, "a@example.org", null, Language.BOTH);

    private final NaiveDeliveries deliveries = new NaiveDeliveries(BEGIN.plusSeconds(60));

    @BeforeEach
    void subscribe() {
        subscribe(null);
        deliveries.party(PartyChanged.newBuilder()
                .setPrincipal("office-a")
                .setKind(PartyKind.REGULATOR)
                .setStatus(PartyStatus.ACTIVE)
                .setVersion(1)
                .setRegions(List.of("340000"))
                .setChangedAt(BEGIN)
                .build());
    }

    private void subscribe(Integer digestAt) {
        deliveries.subscription(Subscription.newBuilder()
                .setSubscriptionId("office-a/all")
                .setPrincipal("office-a")
                .setVersion(1)
                .setStatus(SubscriptionStatus.ACTIVE)
                .setRoute(ROUTE)
                .setDigestAt(digestAt)
                .setSince(BEGIN.minusSeconds(1))
                .setChangedAt(BEGIN)
                .build());
    }

    private static AlertChanged alert(long version, AlertChangeKind change, String region) {
        return AlertChanged.newBuilder()
                .setAlertId("a")
                .setVersion(version)
                .setChange(change)
                .setKind(AlertKind.NONCONFORMANCE)
                .setRule("R-N")
                .setRelease(1)
                .setSubject("office-a|S-1")
                .setEpisode("")
                .setProvisional(false)
                .setRegionCode(region)
                .setAddressees(List.of())
                .setEvidence(List.of())
                .build();
    }

    private void told(AlertChanged alert) {
        AlertNews news = DeliveryMapping.heard(alert, BEGIN)
                .map(HeardAlert::news)
                .map(DeliveryMapping::toContract)
                .orElseThrow();
        deliveries.requested(new DeliveryRequested(
                "id", "office-a/all", "office-a", ROUTE, DeliveryReason.NEWS, BEGIN, List.of(news)));
    }

    private long different() {
        Comparison comparison = new Comparison();
        deliveries.say(comparison.expected(), comparison.found());
        return comparison.different().get(Output.DELIVERIES);
    }

    @Test
    void shouldFindNothingWhereTheSubscriberKnowsTheLastVersion() {
        deliveries.alert(alert(1, AlertChangeKind.RAISED, "341802"), BEGIN);
        deliveries.alert(alert(2, AlertChangeKind.WITHDRAWN, "341802"), BEGIN);
        told(alert(1, AlertChangeKind.RAISED, "341802"));
        told(alert(2, AlertChangeKind.WITHDRAWN, "341802"));

        assertThat(different()).isZero();
    }

    @Test
    void shouldFindNewsThatNobodyWasTold() {
        deliveries.alert(alert(1, AlertChangeKind.RAISED, "341802"), BEGIN);

        assertThat(different()).isEqualTo(1);
    }

    @Test
    void shouldFindAnOverturnedAlertThatIsStillBelieved() {
        deliveries.alert(alert(2, AlertChangeKind.WITHDRAWN, "341802"), BEGIN);
        told(alert(1, AlertChangeKind.RAISED, "341802"));

        assertThat(different()).isEqualTo(1);
    }

    @Test
    void shouldFindWhatWasToldTwice() {
        deliveries.alert(alert(1, AlertChangeKind.RAISED, "341802"), BEGIN);
        told(alert(1, AlertChangeKind.RAISED, "341802"));
        told(alert(1, AlertChangeKind.RAISED, "341802"));

        assertThat(different()).isEqualTo(1);
    }

    @Test
    void shouldFindContentThatIsNotThatOfTheAlert() {
        deliveries.alert(alert(1, AlertChangeKind.RAISED, "341802"), BEGIN);
        told(alert(1, AlertChangeKind.RAISED, "341803"));

        assertThat(different()).isEqualTo(1);
    }

    @Test
    void shouldFindAVersionThatThereIsNot() {
        deliveries.alert(alert(1, AlertChangeKind.RAISED, "341802"), BEGIN);
        told(alert(2, AlertChangeKind.UPDATED, "341802"));

        assertThat(different()).isPositive();
    }

    @Test
    void shouldExpectNothingOutsideTheRegionsOfTheParty() {
        deliveries.alert(alert(1, AlertChangeKind.RAISED, "330100"), BEGIN);

        assertThat(different()).isZero();
    }

    @Test
    void shouldExpectNothingThatIsNotDue() {
        subscribe(23 * 60);
        deliveries.alert(alert(1, AlertChangeKind.RAISED, "341802"), BEGIN);

        assertThat(different()).isZero();
    }
}
