package org.assay.reference;

import org.assay.domain.reference.ReferenceRow;

/** The key of a row in its topic: {@code natural key|first day or -|release}. */
final class ReferenceKey {

    private static final char PART = '|';

    private ReferenceKey() {}

    static String of(int release, ReferenceRow row) {
        String from = row.effectiveFrom() == null ? "-" : row.effectiveFrom().toString();
        return row.naturalKey() + PART + from + PART + release;
    }

    /** The release in a key; 0 for a key that is none of ours. */
    static int release(String key) {
        String release = key.substring(key.lastIndexOf(PART) + 1);
        return release.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(release) : 0;
    }
}
