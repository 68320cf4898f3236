package org.assay.standalone.cli.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.contract.delivery.Route;
import org.assay.contract.delivery.Subscription;
import org.assay.standalone.cli.show.Names;
import org.assay.standalone.text.Texts;

/** Subscriptions in words. */
final class SubscriptionLines {
    private final Names names;
    private final Texts texts;

    SubscriptionLines(Names names, Texts texts) {
        this.names = names;
        this.texts = texts;
    }

    /** How a subscriber is told. */
    String way(Route route) {
        return names.word(route.getKind()) + " " + route.getTarget();
    }

    /** What it lets through. */
    String filter(Subscription s) {
        String all = Stream.of(
                        s.getKinds().stream().map(names::word),
                        s.getSeverities().stream().map(names::word),
                        s.getRegions().stream().map(names::region),
                        s.getCatalogue().stream(),
                        s.getEnterprises().stream(),
                        s.getChannels().stream().map(names::word))
                .map(words -> words.collect(Collectors.joining(", ")))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? texts.get("subscriptions.everything") : all;
    }

    /** When it tells. */
    String times(Subscription s) {
        List<String> times = new ArrayList<>();
        times.add(
                s.getDigestAt() == null
                        ? texts.get("subscriptions.at-once")
                        : texts.get("subscriptions.digest", TimeOptions.clock(s.getDigestAt())));
        if (s.getQuietFrom() != null) {
            times.add(texts.get(
                    "subscriptions.quiet", TimeOptions.clock(s.getQuietFrom()), TimeOptions.clock(s.getQuietUntil())));
        }
        if (s.getEscalateTo() != null) {
            times.add(texts.get("subscriptions.escalates", s.getAcknowledgeWithin(), way(s.getEscalateTo())));
        }
        return String.join("; ", times);
    }
}
