package org.assay.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assay.contract.alert.AlertChangeKind;
import org.assay.contract.delivery.AlertNews;
import org.assay.contract.delivery.DeliveryRequested;
import org.assay.contract.sample.ItemSeverity;

/** Three subscriptions and three alerts over any course of changes and hours, against what a list of both says. */
class DeliveryTopologyProperties {
    private static final List<String> SUBSCRIPTIONS = List.of("office-a/once", "office-a/digest", "office-a/safety");

    record Event(int alert, AlertChangeKind change, ItemSeverity severity, String region, int minutes) {
        boolean holds() {
            return change == AlertChangeKind.RAISED || change == AlertChangeKind.UPDATED;
        }

        /** What the subscription should be told; nothing outside the regions of its party. */
        boolean isWantedBy(String subscription) {
            return region.startsWith("34")
                    && holds()
                    && (!subscription.endsWith("safety") || severity == ItemSeverity.SAFETY);
        }
    }

    @Provide
    Arbitrary<List<Event>> courses() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(
                                AlertChangeKind.RAISED,
                                AlertChangeKind.UPDATED,
                                AlertChangeKind.SUPERSEDED,
                                AlertChangeKind.WITHDRAWN),
                        Arbitraries.of(ItemSeverity.SAFETY, ItemSeverity.IMPORTANT),
                        Arbitraries.of("341802", "340100", "330100"),
                        Arbitraries.integers().between(1, 600))
                .as(Event::new)
                .list()
                .ofMaxSize(15);
    }

    @Property(tries = 60)
    void shouldLeaveEverySubscriberWithTheLastOfWhatConcernsThem(@ForAll("courses") List<Event> course) {
        List<DeliveryRequested> requested = run(course);

        Map<String, List<AlertNews>> told = new HashMap<>();
        requested.forEach(message -> message.getAlerts()
                .forEach(news -> told.computeIfAbsent(
                                message.getSubscriptionId() + news.getAlertId(), none -> new ArrayList<>())
                        .add(news)));
        for (String subscription : SUBSCRIPTIONS) {
            for (int alert = 0; alert < 3; alert++) {
                check(told.getOrDefault(subscription + id(alert), List.of()), subscription, of(course, alert));
            }
        }
        assertThat(requested).extracting(DeliveryRequested::getDeliveryId).doesNotHaveDuplicates();
    }

    /** Runs the course, and two days more. */
    private static List<DeliveryRequested> run(List<Event> course) {
        try (DeliveryHarness delivery = new DeliveryHarness()) {
            delivery.party("office-a", 1, "340000");
            delivery.subscribe(delivery.subscription("once", builder -> {}));
            delivery.subscribe(delivery.subscription(
                    "digest",
                    builder -> builder.setDigestAt(8 * 60).setQuietFrom(22 * 60).setQuietUntil(9 * 60)));
            delivery.subscribe(
                    delivery.subscription("safety", builder -> builder.setSeverities(List.of(ItemSeverity.SAFETY))));
            Map<Integer, Integer> versions = new HashMap<>();
            for (Event event : course) {
                int version = versions.merge(event.alert(), 1, Integer::sum);
                delivery.alert(id(event.alert()), version, event.change(), event.severity(), event.region());
                delivery.advance(Duration.ofMinutes(event.minutes()));
            }
            delivery.advance(Duration.ofDays(2));
            return delivery.requested();
        }
    }

    private static void check(List<AlertNews> told, String subscription, List<Event> changes) {
        assertThat(told).extracting(AlertNews::getVersion).isSorted().doesNotHaveDuplicates();
        assertThat(told).allSatisfy(news -> assertThat(news.getRegionCode()).startsWith("34"));
        if (changes.isEmpty()) {
            assertThat(told).isEmpty();
            return;
        }
        Event last = changes.get(changes.size() - 1);
        AlertNews known = told.isEmpty() ? null : told.get(told.size() - 1);
        if (last.isWantedBy(subscription)) {
            assertThat(known).isNotNull();
            assertThat(known.getVersion()).isEqualTo(changes.size());
            assertThat(known.getChange()).isEqualTo(last.change());
        } else if (known != null && known.getVersion() != changes.size()) {
            assertThat(known.getChange()).isIn(AlertChangeKind.WITHDRAWN, AlertChangeKind.SUPERSEDED);
        }
    }

    private static List<Event> of(List<Event> course, int alert) {
        return course.stream().filter(event -> event.alert() == alert).toList();
    }

    private static String id(int alert) {
        return Integer.toString(alert).repeat(32);
    }
}
