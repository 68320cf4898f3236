package org.assay.serdes;

import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.utils.Utils;

/**
 * Names the subject under which a schema is kept. In the configuration a strategy goes by its short name, by Confluent's
 * class name (which need not be on the class path), or by the name of a class that implements this interface.
 */
@FunctionalInterface
public interface SubjectNameStrategy {

    /** {@code <topic>-key} or {@code <topic>-value}: one schema history per topic. The default. */
    SubjectNameStrategy TOPIC_NAME = (topic, isKey, schema) -> topic + (isKey ? "-key" : "-value");

    /** The record's full name: one schema history per record type, over all topics. */
    SubjectNameStrategy RECORD_NAME = (topic, isKey, schema) -> recordName(schema);

    /** {@code <topic>-<full name>}: one schema history per record type in each topic. */
    SubjectNameStrategy TOPIC_RECORD_NAME = (topic, isKey, schema) -> topic + "-" + recordName(schema);

    /**
     * The subject for a schema.
     *
     * @throws SerializationException when the strategy needs a named record and the schema is none
     */
    String subject(String topic, boolean isKey, Schema schema);

    /**
     * The strategy that a configuration value stands for.
     *
     * @param configured a strategy, a class or a name
     * @throws ConfigException when there is no such strategy
     */
    static SubjectNameStrategy of(String key, Object configured) {
        if (configured instanceof SubjectNameStrategy strategy) {
            return strategy;
        }
        String name = configured instanceof Class<?> type
                ? type.getName()
                : String.valueOf(configured).strip();
        return switch (name.replaceFirst("^io\\.confluent\\.kafka\\.serializers\\.subject\\.", "")) {
            case "TopicNameStrategy" -> TOPIC_NAME;
            case "RecordNameStrategy" -> RECORD_NAME;
            case "TopicRecordNameStrategy" -> TOPIC_RECORD_NAME;
            default -> instantiate(key, name);
        };
    }

    private static SubjectNameStrategy instantiate(String key, String name) {
        try {
            return Utils.newInstance(name, SubjectNameStrategy.class);
        } catch (ClassNotFoundException | RuntimeException e) {
            throw new ConfigException(
                    key,
                    name,
                    "use TopicNameStrategy, RecordNameStrategy, TopicRecordNameStrategy or a class that implements "
                            + SubjectNameStrategy.class.getName());
        }
    }

    private static String recordName(Schema schema) {
        if (schema.getType() != Schema.Type.RECORD) {
            throw new SerializationException("a subject name strategy by record name needs a record, not a "
                    + schema.getType().getName());
        }
        return schema.getFullName();
    }
}
