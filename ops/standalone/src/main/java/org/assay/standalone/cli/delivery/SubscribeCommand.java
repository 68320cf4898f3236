package org.assay.standalone.cli.delivery;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.assay.contract.delivery.Route;
import org.assay.contract.delivery.RouteKind;
import org.assay.contract.delivery.Subscription;
import org.assay.contract.delivery.SubscriptionStatus;
import org.assay.runtime.time.WallClock;
import org.assay.standalone.Exit;
import org.assay.standalone.cli.OptionWords;
import org.assay.standalone.cli.show.ShowCommand;
import org.assay.standalone.data.Connection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a subscription of a regulator (订阅), or changes it. */
@Command(name = "subscribe")
public final class SubscribeCommand extends ShowCommand {
    @Parameters(paramLabel = "NAME", descriptionKey = "name")
    private String name;

    @Option(names = "--as", paramLabel = "PRINCIPAL", descriptionKey = "as")
    private String principal;

    @Mixin
    private FilterOptions filter;

    @Mixin
    private RouteOptions way;

    @Mixin
    private TimeOptions times;

    @Option(names = "--with-open", descriptionKey = "with-open")
    private boolean isWithOpen;

    @Override
    protected int show(Connection connection) {
        SubscriptionDesk desk = new SubscriptionDesk(connection, texts());
        String who = new OptionWords(texts()).needed("--as", principal).strip();
        String id = desk.id(who, name);
        Route route = way.route(who, texts());
        Instant now = WallClock.system().now().truncatedTo(ChronoUnit.MILLIS);
        Subscription.Builder next = Subscription.newBuilder()
                .setSubscriptionId(id)
                .setPrincipal(who)
                .setStatus(SubscriptionStatus.ACTIVE)
                .setRoute(route)
                .setChangedAt(now);
        filter.into(next, names(), texts());
        times.into(next, way.escalation(texts()).orElse(null), texts());
        desk.requireParty(who);
        Optional<Subscription> before = desk.find(id);
        next.setVersion(before.map(Subscription::getVersion).orElse(0L) + 1);
        next.setSince(isWithOpen ? null : since(before, now));
        if (route.getKind() == RouteKind.TOPIC) {
            desk.makeTopic(who);
        }
        Subscription subscription = next.build();
        desk.write(subscription);
        if (isJson()) {
            json(subscription);
        } else {
            boolean isNew = before.isEmpty() || before.get().getStatus() != SubscriptionStatus.ACTIVE;
            say(isNew ? "subscribe.made" : "subscribe.changed", id, new SubscriptionLines(names(), texts()).way(route));
        }
        return Exit.OK;
    }

    /** While a subscription is in force nothing that it may tell is lost by changing it. */
    private static Instant since(Optional<Subscription> before, Instant now) {
        return before.filter(known -> known.getStatus() == SubscriptionStatus.ACTIVE)
                .map(known -> known.getSince() == null ? known.getChangedAt() : known.getSince())
                .orElse(now);
    }
}
