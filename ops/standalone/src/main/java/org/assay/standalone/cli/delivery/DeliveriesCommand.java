package org.assay.standalone.cli.delivery;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.assay.contract.delivery.AlertNews;
import org.assay.contract.delivery.DeliveryRequested;
import org.assay.contract.topic.Topics;
import org.assay.runtime.time.BusinessZone;
import org.assay.standalone.Exit;
import org.assay.standalone.cli.show.ShowCommand;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.TopicScan;
import org.assay.standalone.text.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the messages that were requested, by subscriber. */
@Command(name = "deliveries")
public final class DeliveriesCommand extends ShowCommand {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int WIDE = 60;

    @Option(names = "--as", paramLabel = "PRINCIPAL", descriptionKey = "as")
    private String principal;

    @Option(names = "--subscription", paramLabel = "PRINCIPAL/NAME", descriptionKey = "subscription")
    private String subscription;

    @Option(names = "--most", paramLabel = "N", descriptionKey = "most", defaultValue = "50")
    private int most;

    @Override
    protected int show(Connection connection) {
        List<DeliveryRequested> requested = new ArrayList<>();
        new TopicScan(connection).each(Topics.DELIVERY_REQUESTED, entry -> {
            if (isAskedFor(entry.value())) {
                requested.add(entry.value());
            }
        });
        requested.sort(Comparator.comparing(DeliveryRequested::getSubscriptionId)
                .thenComparing(DeliveryRequested::getDueAt)
                .thenComparing(DeliveryRequested::getDeliveryId));
        if (isJson()) {
            jsonLines(requested);
        } else if (requested.isEmpty()) {
            say("deliveries.none");
        } else {
            tell(requested);
        }
        return Exit.OK;
    }

    private boolean isAskedFor(DeliveryRequested message) {
        return (principal == null || message.getPrincipal().equals(principal))
                && (subscription == null || message.getSubscriptionId().equals(subscription));
    }

    private void tell(List<DeliveryRequested> requested) {
        SubscriptionLines lines = new SubscriptionLines(names(), texts());
        Table table = new Table()
                .text(heading("subscription"))
                .text(heading("due"))
                .text(heading("reason"))
                .text(heading("way"))
                .number(heading("alerts"))
                .text(heading("told"), WIDE);
        requested.stream()
                .limit(most)
                .forEach(message -> table.row(
                        message.getSubscriptionId(),
                        TIME.format(LocalDateTime.ofInstant(message.getDueAt(), BusinessZone.CHINA)),
                        word(message.getReason()),
                        lines.way(message.getRoute()),
                        Integer.toString(message.getAlerts().size()),
                        message.getAlerts().stream().map(this::told).collect(Collectors.joining("; "))));
        print(table);
        if (requested.size() > most) {
            say("alerts.more", requested.size() - most);
        }
    }

    private String told(AlertNews news) {
        return word(news.getKind()) + " " + word(news.getChange()) + " " + news.getSubject();
    }
}
