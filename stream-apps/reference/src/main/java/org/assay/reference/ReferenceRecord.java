package org.assay.reference;

import org.apache.avro.specific.SpecificRecord;
import org.assay.contract.topic.OwnedTopic;

/**
 * A row as it lies in its topic.
 *
 * @param topic the topic
 * @param key natural key, first day and release
 * @param value the Avro record
 */
public record ReferenceRecord(OwnedTopic<?> topic, String key, SpecificRecord value) {}
