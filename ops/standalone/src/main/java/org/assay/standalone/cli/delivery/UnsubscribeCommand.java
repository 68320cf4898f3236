package org.assay.standalone.cli.delivery;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.assay.contract.delivery.Subscription;
import org.assay.contract.delivery.SubscriptionStatus;
import org.assay.runtime.time.WallClock;
import org.assay.standalone.Exit;
import org.assay.standalone.cli.ClusterCommand;
import org.assay.standalone.cli.OptionWords;
import org.assay.standalone.data.Connection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ends a subscription (退订); what was told is still corrected. */
@Command(name = "unsubscribe")
public final class UnsubscribeCommand extends ClusterCommand {
    @Parameters(paramLabel = "NAME", descriptionKey = "name")
    private String name;

    @Option(names = "--as", paramLabel = "PRINCIPAL", descriptionKey = "as")
    private String principal;

    @Override
    protected int run() {
        try (Connection connection = connect()) {
            SubscriptionDesk desk = new SubscriptionDesk(connection, texts());
            String id =
                    desk.id(new OptionWords(texts()).needed("--as", principal).strip(), name);
            Subscription known = desk.find(id)
                    .filter(one -> one.getStatus() == SubscriptionStatus.ACTIVE)
                    .orElseThrow(() -> error(Exit.PENDING, "unsubscribe.none", id));
            Instant now = WallClock.system().now().truncatedTo(ChronoUnit.MILLIS);
            desk.write(Subscription.newBuilder(known)
                    .setStatus(SubscriptionStatus.ENDED)
                    .setVersion(known.getVersion() + 1)
                    .setChangedAt(now)
                    .build());
            say("unsubscribe.done", id);
            return Exit.OK;
        }
    }
}
