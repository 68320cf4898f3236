package org.assay.sharing;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.contract.topic.App;
import org.assay.runtime.config.AppConfig;
import org.assay.runtime.config.ConfigKey;
import org.assay.runtime.config.ValueType;
import org.assay.runtime.launch.StreamsApp;

/** Sharing as the runtime sees it. */
public final class SharingApp {
    /** Which views of pass rates partners see. */
    public static final ConfigKey<String> VIEWS = ConfigKey.of(
                    "assay.sharing.views",
                    ValueType.text(),
                    "Views of pass rates that partners see, with commas between; views by campaign, enterprise or test"
                            + " item are never shared.")
            .orElse("domain,catalogue");

    private SharingApp() {}

    public static StreamsApp create() {
        return StreamsApp.named(App.SHARING.kebab())
                .applicationId(App.SHARING.applicationId())
                .keys(VIEWS)
                .beforeState("share-results")
                .topology(SharingTopology::build)
                .build();
    }

    /** The views that these settings share. */
    public static Set<String> views(AppConfig config) {
        return Arrays.stream(config.get(VIEWS).split(",", -1))
                .map(String::strip)
                .filter(view -> !view.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
