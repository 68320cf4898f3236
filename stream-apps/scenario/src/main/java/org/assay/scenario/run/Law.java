package org.assay.scenario.run;

import java.time.ZoneId;
import java.util.function.IntFunction;
import org.assay.domain.passrate.Closing;
import org.assay.domain.passrate.Views;
import org.assay.domain.reference.ReferenceRelease;

/**
 * What stories are judged by.
 *
 * @param releases reference releases by number
 * @param views views of pass rates
 * @param closing when a period is closed
 */
public record Law(IntFunction<ReferenceRelease> releases, Views views, Closing closing) {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
}
