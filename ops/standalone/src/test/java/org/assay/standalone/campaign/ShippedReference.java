package org.assay.standalone.campaign;

import java.io.IOException;
import java.nio.file.Path;
import org.assay.domain.reference.ReferenceRelease;
import org.assay.reference.InvalidReferenceFiles;
import org.assay.reference.ReferenceFiles;

/** The reference data that ships with the project. */
public final class ShippedReference {
    private static final Path ROOT = Path.of("../definitions/reference");

    private ShippedReference() {}

    /** A release by its number. */
    public static ReferenceRelease release(int number) {
        try {
            return ReferenceFiles.read(ROOT, number);
        } catch (IOException | InvalidReferenceFiles e) {
            throw new IllegalStateException(e);
        }
    }
}
