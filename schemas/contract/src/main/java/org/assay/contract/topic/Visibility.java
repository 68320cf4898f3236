package org.assay.contract.topic;

import java.util.Locale;

/** Second word of a topic name, so that one prefixed ACL covers all topics of a visibility. */
public enum Visibility {
    /** Written by the one principal in its name. */
    INGRESS,
    /** Master data. */
    REFERENCE,
    /** Between our own apps. */
    PRIVATE,
    /** What one office may see. */
    REGULATOR,
    /** What partner cities may read. */
    SHARED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
