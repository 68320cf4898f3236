package org.assay.domain.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Which subscriptions hear of an alert. */
public final class Audience {
    /**
     * A subscription that hears of it.
     *
     * @param isWanted whether its filter lets the alert through; when not, it is news only for one who was told before
     * @param at from when the due time counts
     */
    public record Listener(String subscription, boolean isWanted, Instant at) {}

    private Audience() {}

    /**
     * Those that want to be told of the alert as it is, and all that have heard of it before.
     *
     * @param before ids of subscriptions that have heard of it
     * @param all the subscriptions that are asked
     * @param sights what the party of a principal may see
     */
    public static List<Listener> of(
            HeardAlert alert, Set<String> before, Collection<Subscription> all, Function<String, Sight> sights) {
        return all.stream()
                .map(one -> new Listener(one.id(), one.wants(alert, sights.apply(one.principal())), one.hears(alert)))
                .filter(one -> before.contains(one.subscription())
                        || (one.isWanted() && alert.news().holds()))
                .sorted(Comparator.comparing(Listener::subscription))
                .toList();
    }
}
