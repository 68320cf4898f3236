package org.assay.standalone.rebuild;

import org.apache.avro.specific.SpecificRecord;

/**
 * A key on which the new generation says something else than what is published.
 *
 * @param subject what it is about
 * @param key key of the record to publish
 * @param partition partition of that key
 * @param published what is published, or null
 * @param rebuilt what the new generation says, or null
 */
public record Change(String subject, String key, int partition, SpecificRecord published, SpecificRecord rebuilt) {
    /** What the change is for a reader. */
    public enum Kind {
        ADDED,
        CHANGED,
        WITHDRAWN
    }

    /** What it is for a reader. */
    public Kind kind() {
        if (published == null) {
            return Kind.ADDED;
        }
        return rebuilt == null ? Kind.WITHDRAWN : Kind.CHANGED;
    }
}
