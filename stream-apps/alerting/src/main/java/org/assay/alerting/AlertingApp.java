package org.assay.alerting;

import org.assay.contract.topic.App;
import org.assay.runtime.launch.StreamsApp;

/** Alerting as the runtime sees it. */
public final class AlertingApp {
    private AlertingApp() {}

    public static StreamsApp create() {
        return StreamsApp.named(App.ALERTING.kebab())
                .applicationId(App.ALERTING.applicationId())
                .topology(AlertingTopology::build)
                .build();
    }
}
