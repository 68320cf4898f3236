package org.assay.delivery;

import static org.assay.contract.alert.AlertChangeKind.RAISED;
import static org.assay.contract.alert.AlertChangeKind.UPDATED;
import static org.assay.contract.alert.AlertChangeKind.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assay.contract.alert.AlertChangeKind;
import org.assay.contract.delivery.AlertNews;
import org.assay.contract.delivery.DeliveryReason;
import org.assay.contract.delivery.DeliveryRequested;
import org.assay.contract.delivery.Language;
import org.assay.contract.delivery.Route;
import org.assay.contract.delivery.RouteKind;
import org.assay.contract.delivery.Subscription;
import org.assay.contract.delivery.SubscriptionStatus;
import org.assay.contract.sample.ItemSeverity;
import org.assay.testkit.topology.GoldenTopology;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveryTopologyTest {
    private static final String A = "a".repeat(32);
    private static final String B = "b".repeat(32);
    private static final String C = "c".repeat(32);
    private static final Duration LOOK = Duration.ofSeconds(10);

    private final DeliveryHarness delivery = new DeliveryHarness();

    @BeforeEach
    void party() {
        delivery.party("office-a", 1, "340000");
    }

    @AfterEach
    void close() {
        delivery.close();
    }

    private void subscribe() {
        delivery.subscribe(delivery.subscription("all", builder -> {}));
    }

    private static List<AlertChangeKind> changes(DeliveryRequested message) {
        return message.getAlerts().stream().map(AlertNews::getChange).toList();
    }

    @Test
    void shouldRequestNewsAtOnce() {
        subscribe();

        delivery.alert(A, 1, RAISED);

        assertThat(delivery.requested()).singleElement().satisfies(message -> {
            assertThat(message.getReason()).isEqualTo(DeliveryReason.NEWS);
            assertThat(message.getPrincipal()).isEqualTo("office-a");
            assertThat(message.getDueAt()).isEqualTo(DeliveryHarness.BEGIN);
            assertThat(message.getRoute().getTarget()).isEqualTo("https://example.org/all");
            assertThat(message.getAlerts()).extracting(AlertNews::getAlertId).containsExactly(A);
        });
    }

    @Test
    void shouldCorrectWhatWasToldAndNothingElse() {
        subscribe();
        delivery.subscribe(
                delivery.subscription("safety", builder -> builder.setSeverities(List.of(ItemSeverity.SAFETY))));
        delivery.alert(A, 1, RAISED);
        delivery.requested();

        delivery.alert(A, 2, WITHDRAWN);

        assertThat(delivery.requested()).singleElement().satisfies(message -> {
            assertThat(message.getSubscriptionId()).isEqualTo("office-a/all");
            assertThat(message.getReason()).isEqualTo(DeliveryReason.CORRECTION);
            assertThat(changes(message)).containsExactly(WITHDRAWN);
        });
    }

    @Test
    void shouldSayNothingAgainWhenAChangeIsRepeated() {
        subscribe();
        delivery.alert(A, 2, RAISED);
        delivery.requested();

        delivery.alert(A, 2, RAISED);
        delivery.alert(A, 1, RAISED);

        assertThat(delivery.requested()).isEmpty();
    }

    @Test
    void shouldShowAPartyItsRegionsOnly() {
        subscribe();

        delivery.alert(A, 1, RAISED, ItemSeverity.SAFETY, "330100");

        assertThat(delivery.requested()).isEmpty();
    }

    @Test
    void shouldSayNothingToAPartyThatWasRemoved() {
        subscribe();
        delivery.alert(A, 1, RAISED);
        delivery.requested();
        delivery.party("office-a", 2);

        delivery.alert(A, 2, WITHDRAWN);
        delivery.alert(B, 1, RAISED);

        assertThat(delivery.requested()).isEmpty();
    }

    @Test
    void shouldTellTogetherAtTheMinuteOfTheDigest() {
        delivery.subscribe(delivery.subscription("all", builder -> builder.setDigestAt(11 * 60)));
        delivery.alert(A, 1, RAISED);
        delivery.alert(B, 1, RAISED);
        delivery.alert(C, 1, RAISED);
        delivery.alert(C, 2, WITHDRAWN);
        delivery.advance(Duration.ofMinutes(59));
        assertThat(delivery.requested()).isEmpty();

        delivery.advance(Duration.ofMinutes(1).plus(LOOK));

        assertThat(delivery.requested()).singleElement().satisfies(message -> {
            assertThat(message.getReason()).isEqualTo(DeliveryReason.DIGEST);
            assertThat(message.getDueAt()).isEqualTo(DeliveryHarness.BEGIN.plus(Duration.ofHours(1)));
            assertThat(message.getAlerts()).extracting(AlertNews::getAlertId).containsExactly(A, B);
        });
    }

    @Test
    void shouldNotKeepBackWhatIsSerious() {
        delivery.subscribe(delivery.subscription(
                "all", builder -> builder.setQuietFrom(9 * 60).setQuietUntil(12 * 60)));

        delivery.alert(A, 1, RAISED, ItemSeverity.SAFETY, "341802");
        delivery.alert(B, 1, RAISED);

        assertThat(delivery.requested())
                .singleElement()
                .satisfies(message -> assertThat(message.getAlerts())
                        .extracting(AlertNews::getAlertId)
                        .containsExactly(A));
    }

    @Test
    void shouldEscalateWhatNobodyAcknowledgesAndCorrectThere() {
        Route chief = new Route(RouteKind.EMAIL, "chief@example.org", null, Language.ZH);
        delivery.subscribe(delivery.subscription(
                "all", builder -> builder.setAcknowledgeWithin(60).setEscalateTo(chief)));
        delivery.alert(A, 1, RAISED);
        delivery.alert(B, 1, RAISED);
        delivery.acknowledge(B);
        delivery.requested();

        delivery.advance(Duration.ofMinutes(60).plus(LOOK));
        List<DeliveryRequested> escalated = delivery.requested();
        delivery.alert(A, 2, WITHDRAWN);

        assertThat(escalated).singleElement().satisfies(message -> {
            assertThat(message.getReason()).isEqualTo(DeliveryReason.ESCALATION);
            assertThat(message.getRoute()).isEqualTo(chief);
            assertThat(message.getAlerts()).extracting(AlertNews::getAlertId).containsExactly(A);
        });
        assertThat(delivery.requested())
                .extracting(message -> message.getRoute().getTarget())
                .containsExactlyInAnyOrder("chief@example.org", "https://example.org/all");
    }

    @Test
    void shouldNotEscalateWhatWasAcknowledgedBeforeItWasHeardOf() {
        Route chief = new Route(RouteKind.EMAIL, "chief@example.org", null, Language.ZH);
        delivery.subscribe(delivery.subscription(
                "all", builder -> builder.setAcknowledgeWithin(60).setEscalateTo(chief)));
        delivery.acknowledge(A);
        delivery.alert(A, 1, RAISED);
        delivery.requested();

        delivery.advance(Duration.ofMinutes(60).plus(LOOK));

        assertThat(delivery.requested()).isEmpty();
    }

    @Test
    void shouldTellOfAlertsThatHoldAlreadyOnlyWhenAsked() {
        delivery.alert(A, 1, RAISED);
        delivery.alert(B, 1, RAISED);
        delivery.alert(B, 2, WITHDRAWN);
        delivery.alert(C, 1, RAISED);
        delivery.advance(Duration.ofMinutes(1));
        subscribe();
        delivery.subscribe(delivery.subscription("open", builder -> builder.setSince(null)));

        delivery.advance(LOOK);
        delivery.advance(LOOK);

        assertThat(delivery.requested()).singleElement().satisfies(message -> {
            assertThat(message.getSubscriptionId()).isEqualTo("office-a/open");
            assertThat(message.getReason()).isEqualTo(DeliveryReason.DIGEST);
            assertThat(message.getAlerts()).extracting(AlertNews::getAlertId).containsExactly(A, C);
        });
    }

    @Test
    void shouldHearOfAlertsThatCameWhileTheSubscriptionWasOnItsWay() {
        Subscription late = delivery.subscription("all", builder -> {});
        delivery.alert(A, 1, RAISED);
        delivery.subscribe(late);

        delivery.advance(LOOK);

        assertThat(delivery.requested()).hasSize(1);
    }

    @Test
    void shouldCorrectAfterTheEndOfTheSubscription() {
        subscribe();
        delivery.alert(A, 1, RAISED);
        delivery.requested();
        delivery.subscribe(
                delivery.subscription("all", builder -> builder.setVersion(2).setStatus(SubscriptionStatus.ENDED)));

        delivery.alert(A, 2, UPDATED);
        delivery.alert(B, 1, RAISED);

        assertThat(delivery.requested())
                .singleElement()
                .satisfies(message -> assertThat(changes(message)).containsExactly(UPDATED));
    }

    @Test
    void shouldPutAlertsOnTheTopicOfTheRegulator() {
        delivery.subscribe(delivery.subscription(
                "topic", builder -> builder.setRoute(new Route(RouteKind.TOPIC, "office-a", null, Language.BOTH))));

        delivery.alert(A, 1, RAISED);
        delivery.alert(A, 2, WITHDRAWN);

        assertThat(delivery.ofRegulator("office-a"))
                .extracting(AlertNews::getChange)
                .containsExactly(RAISED, WITHDRAWN);
        assertThat(delivery.requested()).hasSize(2);
    }

    @Test
    void shouldKeepWhatIsPendingOverARestart() {
        delivery.subscribe(delivery.subscription("all", builder -> builder.setDigestAt(11 * 60)));
        delivery.alert(A, 1, RAISED);
        delivery.requested();

        delivery.topology.restart();

        try (var rows = delivery.topology
                .driver()
                .<String, byte[]>getKeyValueStore("pending-store")
                .all()) {
            assertThat(rows).toIterable().hasSize(1);
        }
    }

    @Test
    void shouldKeepItsSkeleton() {
        GoldenTopology.check(delivery.topology, Path.of("src/test/golden/delivery-0.1.txt"));
    }
}
