package org.assay.passrate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.model.SamplingPurpose;
import org.assay.domain.reference.AlertRule;
import org.assay.domain.reference.CatalogueEntry;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.domain.reference.Target;
import org.assay.reference.ReleaseSource;
import org.assay.serdes.ConfiguredSerdes;

/** Made-up releases: release 1 asks 90 % of consumer goods and watches views; release 2 asks 50 %. */
final class Releases {
    static final Function<ConfiguredSerdes, ReleaseSource> SOURCES =
            serdes -> (context, activated) -> release(activated.getRelease());

    private Releases() {}

    static ReferenceRelease release(int number) {
        LocalDate from = LocalDate.of(2000, 1, 1);
        return ReferenceRelease.of(
                number,
                List.of(
                        new CatalogueEntry(
                                Feeds.KETTLE, "电水壶", "Kettles", "", ProductDomain.CONSUMER, List.of(), from, null),
                        new Target(
                                "T-CONSUMER",
                                SamplingPurpose.SUPERVISION,
                                ProductDomain.CONSUMER,
                                new BigDecimal(number == 1 ? "90" : "50"),
                                0.95,
                                "made up",
                                "K",
                                from,
                                null,
                                "",
                                ""),
                        new AlertRule(
                                "R-RATE",
                                AlertRule.Kind.RATE_BELOW_TARGET,
                                Map.of("views", "domain,catalogue"),
                                "made up",
                                "made up",
                                "K",
                                from,
                                null,
                                "",
                                "")));
    }
}
