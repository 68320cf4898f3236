package org.assay.standalone.cli.cases;

import java.util.Optional;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.cli.show.Names;
import org.assay.standalone.text.Texts;

/** The option that names the region whose offices handle a case. */
final class Offices {
    private Offices() {}

    /**
     * The first digits of the region's code and of those below it; empty when the option is not given.
     *
     * @throws UserError when no region is called so
     */
    static Optional<String> prefix(String office, Names names, Texts texts) {
        return Optional.ofNullable(office)
                .map(region -> names.regionPrefix(region.strip())
                        .orElseThrow(() -> new UserError(Exit.PENDING, texts.get("rates.no-region", region))));
    }
}
