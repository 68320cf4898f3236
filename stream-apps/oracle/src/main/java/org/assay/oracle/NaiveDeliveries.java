package org.assay.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assay.contract.access.PartyChanged;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.delivery.DeliveryReason;
import org.assay.contract.delivery.DeliveryRequested;
import org.assay.domain.delivery.HeardAlert;
import org.assay.domain.delivery.News;
import org.assay.domain.delivery.Sight;
import org.assay.domain.delivery.Subscription;
import org.assay.mapping.DeliveryMapping;

/**
 * What subscribers have to know: of every alert that a subscription wants, and of every alert that it was told of, the last
 * version, once. When it was told, and which versions in between, is not compared; what is not due yet may be told or not.
 */
public final class NaiveDeliveries {
    private record Pair(String subscription, String alert) {}

    private final Instant dueBy;
    private final Map<String, Subscription> subscriptions = new TreeMap<>();
    private final Map<String, Sight> sights = new HashMap<>();
    private final Map<String, HeardAlert> alerts = new TreeMap<>();
    private final Map<Pair, List<News>> told = new HashMap<>();
    private final Map<String, Integer> times = new TreeMap<>();

    /** @param dueBy what is due by then must have been told */
    public NaiveDeliveries(Instant dueBy) {
        this.dueBy = dueBy;
    }

    /** Takes a version of a subscription, in their order. */
    public void subscription(org.assay.contract.delivery.Subscription subscription) {
        DeliveryMapping.toDomain(subscription).ifPresent(one -> subscriptions.put(one.id(), one));
    }

    /** Whether anybody has ever subscribed; if not, nothing has to be read. */
    public boolean isNeeded() {
        return !subscriptions.isEmpty();
    }

    /** Takes a version of a party, in their order. */
    public void party(PartyChanged party) {
        sights.put(party.getPrincipal(), DeliveryMapping.sight(party));
    }

    /** Takes a change of an alert, in their order. */
    public void alert(AlertChanged change, Instant at) {
        DeliveryMapping.heard(change, at).ifPresent(alert -> alerts.put(change.getAlertId(), alert));
    }

    /** Takes a message that was requested. */
    public void requested(DeliveryRequested message) {
        boolean isEscalation = message.getReason() == DeliveryReason.ESCALATION;
        message.getAlerts().stream().map(DeliveryMapping::toDomain).forEach(news -> {
            told.computeIfAbsent(new Pair(message.getSubscriptionId(), news.alertId()), none -> new ArrayList<>())
                    .add(news);
            String key = String.join(
                    " ",
                    message.getSubscriptionId(),
                    news.alertId(),
                    "v" + news.version(),
                    isEscalation ? "escalated to" : "to",
                    message.getRoute().getTarget());
            times.merge(key, 1, Integer::sum);
        });
    }

    /** Says what should have been told, and what was. */
    public void say(Statements expected, Statements found) {
        times.forEach((message, count) -> {
            expected.say(Output.DELIVERIES, message, () -> "once");
            found.say(Output.DELIVERIES, message, () -> count == 1 ? "once" : count + " times");
        });
        subscriptions
                .values()
                .forEach(subscription -> alerts.values().forEach(alert -> say(subscription, alert, expected, found)));
    }

    private void say(Subscription subscription, HeardAlert alert, Statements expected, Statements found) {
        String id = alert.news().alertId();
        Optional<News> last = told.getOrDefault(new Pair(subscription.id(), id), List.of()).stream()
                .max(Comparator.comparingLong(News::version));
        Optional<String> should = known(subscription, alert, last);
        String key = subscription.id() + " " + id;
        should.ifPresent(words -> expected.say(Output.DELIVERIES, key, () -> words));
        last.ifPresent(news -> found.say(Output.DELIVERIES, key, news::toString));
    }

    /** What the subscriber should know of the alert; empty for nothing. */
    private Optional<String> known(Subscription subscription, HeardAlert alert, Optional<News> last) {
        Sight sight = sights.getOrDefault(subscription.principal(), Sight.NOTHING);
        News now = alert.news();
        boolean isVisible = sight.covers(now.regionCode());
        boolean wasTold = last.filter(News::holds).isPresent();
        boolean isNews = now.holds() && subscription.wants(alert, sight);
        if (last.filter(news -> news.version() == now.version()).isPresent()) {
            boolean isHidden = last.get().change() == News.Change.WITHDRAWN && !now.equals(last.get());
            return Optional.of((isHidden && !isVisible ? last.get() : now).toString());
        }
        if (!sight.isThere() || !(wasTold || isNews)) {
            // An end that was told stays told. Nobody can have been told of a version that there is not.
            return last.filter(news -> news.version() < now.version()).map(News::toString);
        }
        boolean isSerious = now.isSerious() || last.filter(News::isSerious).isPresent();
        if (subscription.schedule().due(subscription.hears(alert), isSerious).isAfter(dueBy)) {
            return last.map(News::toString);
        }
        return Optional.of(isVisible ? now.toString() : "withdrawn, version " + now.version());
    }
}
