package org.assay.contract.topic;

/** Direction in which the schema of a topic may change, in the registry's words. */
public enum Compatibility {
    /** New readers understand old records: labs upgrade when they like. */
    BACKWARD_TRANSITIVE,
    /** Old and new readers understand old and new records: partners read with old schemas. */
    FULL_TRANSITIVE,
    /** No Avro schema: raw bytes. */
    NONE
}
