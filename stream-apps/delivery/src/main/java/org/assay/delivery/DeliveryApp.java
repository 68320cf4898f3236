package org.assay.delivery;

import org.assay.contract.topic.App;
import org.assay.runtime.launch.StreamsApp;

/** Delivery as the runtime sees it. */
public final class DeliveryApp {
    private DeliveryApp() {}

    public static StreamsApp create() {
        return StreamsApp.named(App.DELIVERY.kebab())
                .applicationId(App.DELIVERY.applicationId())
                // What was told cannot be told anew: which changes of an alert came before a message was due, no topic
                // keeps.
                .carriedOver()
                .topology(DeliveryTopology::build)
                .build();
    }
}
