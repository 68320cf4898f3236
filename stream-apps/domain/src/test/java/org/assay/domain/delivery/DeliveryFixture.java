package org.assay.domain.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.assay.domain.model.Severity;
import org.assay.domain.reference.AlertRule;

/** Made-up alerts and subscriptions. */
final class DeliveryFixture {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Route WEBHOOK = new Route(Route.Kind.WEBHOOK, "https://example.org/hook", "s", Route.Language.BOTH);
    static final Route CHIEF = new Route(Route.Kind.EMAIL, "chief@example.org", null, Route.Language.ZH);
    static final Sight EVERYTHING = new Sight(true, List.of(Sight.EVERYTHING));
    static final Schedule AT_ONCE = Schedule.atOnce(ZONE);

    private DeliveryFixture() {}

    static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    static News news(String id, long version, News.Change change) {
        return news(id, version, change, Severity.IMPORTANT, "341802");
    }

    static News news(String id, long version, News.Change change, Severity severity, String region) {
        return new News(
                id,
                version,
                change,
                AlertRule.Kind.NONCONFORMANCE,
                severity,
                "R-N",
                1,
                "office-a|" + id,
                false,
                region,
                "IP01-01",
                null,
                null,
                List.of("office-a|" + id),
                List.of("lead"),
                null,
                null);
    }

    static Subscription subscription(Filter filter, Schedule schedule) {
        return new Subscription(
                "office-a/all",
                "office-a",
                1,
                true,
                filter,
                WEBHOOK,
                schedule,
                Duration.ofHours(4),
                CHIEF,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    static Subscription subscription() {
        return subscription(Filter.ALL, AT_ONCE);
    }

    static Subscription ended() {
        Subscription s = subscription();
        return new Subscription(
                s.id(),
                s.principal(),
                2,
                false,
                s.filter(),
                s.route(),
                s.schedule(),
                s.acknowledgeWithin(),
                s.escalateTo(),
                s.since(),
                s.changedAt());
    }
}
