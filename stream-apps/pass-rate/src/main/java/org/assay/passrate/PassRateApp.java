package org.assay.passrate;

import java.util.function.Function;
import org.assay.contract.topic.App;
import org.assay.reference.ReferenceStore;
import org.assay.reference.ReleaseSource;
import org.assay.runtime.launch.StreamsApp;
import org.assay.serdes.ConfiguredSerdes;

/** Pass-rate as the runtime sees it. */
public final class PassRateApp {
    private PassRateApp() {}

    public static StreamsApp create() {
        return create(ReferenceStore::create);
    }

    static StreamsApp create(Function<ConfiguredSerdes, ReleaseSource> sources) {
        return StreamsApp.named(App.PASS_RATE.kebab())
                .applicationId(App.PASS_RATE.applicationId())
                .keys(
                        PassRateConfig.VIEWS_FILE,
                        PassRateConfig.FLUSH,
                        PassRateConfig.CONFIDENCE,
                        PassRateConfig.CLOSING,
                        PassRateConfig.PARTITIONS)
                .topology(context -> PassRateTopology.build(context, sources))
                .build();
    }
}
