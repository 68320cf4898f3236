package org.assay.reference;

import java.nio.file.Path;
import java.time.LocalDate;
import org.assay.domain.reference.ReferenceRelease;

/** Cases that begin on one day under the release that Assay ships. */
final class ShippedCases {
    /** A Monday. */
    static final LocalDate D = LocalDate.of(2025, 3, 3);

    static final ReferenceRelease RELEASE = read();

    private ShippedCases() {}

    static CaseStory toy() {
        return CaseStory.ofFailing(RELEASE, CaseStory.TOY, "PB", D).day(D);
    }

    static CaseStory food(String item) {
        return CaseStory.ofFailing(RELEASE, CaseStory.FOOD, item, D).day(D);
    }

    private static ReferenceRelease read() {
        try {
            return ReferenceFiles.read(Path.of("../../ops/definitions/reference"), 1);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
