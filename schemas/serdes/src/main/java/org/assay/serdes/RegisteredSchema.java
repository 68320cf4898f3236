package org.assay.serdes;

import org.apache.avro.Schema;

/**
 * One version of a subject.
 *
 * @param version counted from 1 within the subject
 * @param id the schema's id in the whole registry, as written into each record
 */
public record RegisteredSchema(String subject, int version, int id, Schema schema) {}
