package org.assay.ledger;

import org.assay.contract.topic.App;
import org.assay.runtime.launch.StreamsApp;

/** The ledger as the runtime sees it. */
public final class LedgerApp {
    private LedgerApp() {}

    public static StreamsApp create() {
        return StreamsApp.named(App.LEDGER.kebab())
                .applicationId(App.LEDGER.applicationId())
                .topology(LedgerTopology::build)
                .build();
    }
}
