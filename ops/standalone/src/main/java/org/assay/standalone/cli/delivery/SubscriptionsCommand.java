package org.assay.standalone.cli.delivery;

import java.util.List;
import org.assay.contract.delivery.Subscription;
import org.assay.contract.delivery.SubscriptionStatus;
import org.assay.standalone.Exit;
import org.assay.standalone.cli.show.ShowCommand;
import org.assay.standalone.data.Connection;
import org.assay.standalone.text.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists subscriptions. */
@Command(name = "subscriptions")
public final class SubscriptionsCommand extends ShowCommand {
    private static final int WIDE = 60;

    @Option(names = "--as", paramLabel = "PRINCIPAL", descriptionKey = "as")
    private String principal;

    @Option(names = "--ended", descriptionKey = "ended")
    private boolean isEndedToo;

    @Override
    protected int show(Connection connection) {
        List<Subscription> chosen = new SubscriptionDesk(connection, texts())
                .all().values().stream()
                        .filter(one -> principal == null || one.getPrincipal().equals(principal))
                        .filter(one -> isEndedToo || one.getStatus() == SubscriptionStatus.ACTIVE)
                        .toList();
        if (isJson()) {
            jsonLines(chosen);
        } else if (chosen.isEmpty()) {
            say("subscriptions.none");
        } else {
            tell(chosen);
        }
        return Exit.OK;
    }

    private void tell(List<Subscription> subscriptions) {
        SubscriptionLines lines = new SubscriptionLines(names(), texts());
        Table table = new Table()
                .text(heading("subscription"))
                .text(heading("status"))
                .text(heading("way"))
                .text(heading("times"))
                .text(heading("filter"), WIDE)
                .number(heading("version"));
        subscriptions.forEach(one -> table.row(
                one.getSubscriptionId(),
                word(one.getStatus()),
                lines.way(one.getRoute()),
                lines.times(one),
                lines.filter(one),
                Long.toString(one.getVersion())));
        print(table);
    }
}
