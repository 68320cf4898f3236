package org.assay.casework;

import org.assay.contract.topic.App;
import org.assay.runtime.launch.StreamsApp;

/** Casework as the runtime sees it. */
public final class CaseworkApp {
    private CaseworkApp() {}

    public static StreamsApp create() {
        return StreamsApp.named(App.CASEWORK.kebab())
                .applicationId(App.CASEWORK.applicationId())
                .topology(CaseworkTopology::build)
                .build();
    }
}
