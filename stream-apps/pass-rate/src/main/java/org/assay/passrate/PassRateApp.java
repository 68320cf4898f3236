package org.assay.passrate;

import org.assay.contract.topic.App;
import org.assay.reference.ReferenceStore;
import org.assay.runtime.launch.StreamsApp;

/** Pass-rate as the runtime sees it. */
public final class PassRateApp {
    private PassRateApp() {}

    public static StreamsApp create() {
        return create((builder, serdes) -> {
            ReferenceStore reference = ReferenceStore.create(serdes);
            reference.addTo(builder);
            return reference::release;
        });
    }

    static StreamsApp create(ReleaseSources sources) {
        return StreamsApp.named(App.PASS_RATE.kebab())
                .applicationId(App.PASS_RATE.applicationId())
                .keys(
                        PassRateConfig.VIEWS_FILE,
                        PassRateConfig.FLUSH,
                        PassRateConfig.CONFIDENCE,
                        PassRateConfig.PARTITIONS)
                .topology(context -> PassRateTopology.build(context, sources))
                .build();
    }
}
