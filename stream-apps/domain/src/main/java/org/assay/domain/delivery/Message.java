package org.assay.domain.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assay.domain.identifier.Fingerprint;

/**
 * One message to one receiver.
 *
 * @param dueAt when it became due
 * @param alerts what is told, in the order of their ids
 */
public record Message(String subscription, Route route, Reason reason, Instant dueAt, List<News> alerts) {
    /** Alerts in one message; as many fit into a mail that a person reads and, by far, into a record. */
    static final int MOST = 100;

    /** One alert that is due for a subscription. */
    public record Due(News news, Reason reason, Instant dueAt) {}

    public Message {
        alerts = alerts.stream().sorted(Comparator.comparing(News::alertId)).toList();
    }

    /** The same subscription, route, reason and versions of alerts give the same id on every run. */
    public String id() {
        return Fingerprint.of(Stream.concat(
                        Stream.of(subscription, route.kind().name(), route.target(), reason.name()),
                        alerts.stream().flatMap(news -> Stream.of(news.alertId(), Long.toString(news.version()))))
                .toArray(String[]::new));
    }

    /**
     * What is due for a subscription, bundled: what is due at the same moment, because it was kept back, is told together.
     */
    public static List<Message> bundle(Subscription subscription, List<Due> due) {
        Map<Instant, List<Due>> moments = new TreeMap<>();
        due.forEach(one ->
                moments.computeIfAbsent(one.dueAt(), none -> new ArrayList<>()).add(one));
        var messages = new ArrayList<Message>();
        moments.forEach((moment, together) -> {
            for (int i = 0; i < together.size(); i += MOST) {
                List<Due> part = together.subList(i, Math.min(i + MOST, together.size()));
                boolean isDigest = together.size() > 1;
                Reason reason = isDigest ? Reason.DIGEST : part.get(0).reason();
                List<News> news = part.stream().map(Due::news).toList();
                messages.add(new Message(subscription.id(), subscription.route(), reason, moment, news));
            }
        });
        return List.copyOf(messages);
    }
}
