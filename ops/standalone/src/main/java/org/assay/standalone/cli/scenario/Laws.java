package org.assay.standalone.cli.scenario;

import java.util.HashMap;
import java.util.Map;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.passrate.PassRateApp;
import org.assay.passrate.PassRateConfig;
import org.assay.runtime.config.AppConfig;
import org.assay.runtime.config.ConfigSources;
import org.assay.scenario.run.Law;
import org.assay.standalone.stack.References;

/** What stories are judged by: the reference releases in files, and the views and closing days as they ship. */
public final class Laws {
    private Laws() {}

    /** The law of some releases. */
    public static Law of(References references) {
        // Nothing is connected to; the settings only have to be complete.
        AppConfig passRate = PassRateApp.create()
                .configure(ConfigSources.of(
                        Map.of("bootstrap.servers", "127.0.0.1:9", "schema.registry.url", "http://127.0.0.1:9")));
        Map<Integer, ReferenceRelease> known = new HashMap<>();
        return new Law(
                number -> number < 1 || number > references.latest()
                        ? null
                        : known.computeIfAbsent(number, references::release),
                PassRateConfig.views(passRate),
                PassRateConfig.closing(passRate));
    }
}
