package org.assay.reference;

import java.util.List;

/** The files of a release differ from what was loaded under the same number. A release is never changed. */
public final class ReferenceConflict extends Exception {

    private static final long serialVersionUID = 1L;

    ReferenceConflict(List<String> rows) {
        super("the files differ from the release that is loaded, in " + String.join(", ", rows)
                + "; restore the files, or put the change into a new release");
    }
}
