package org.assay.serdes;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.kafka.common.errors.SerializationException;

/**
 * How data of one schema and one Java type are written to one topic.
 *
 * @param schemaId the id that goes before each datum
 * @param writer writes what follows the id
 * @param expiresAtNanos when the registry must be asked again; 0 means never
 */
record WritePlan(Key key, int schemaId, DatumWriter<Object> writer, long expiresAtNanos) {

    /** Equal schemas of a generated class and of a generic record are written by different writers. */
    record Key(String topic, Schema schema, Class<?> type) {
        boolean isSame(String otherTopic, Schema otherSchema, Class<?> otherType) {
            return schema.equals(otherSchema) && type == otherType && topic.equals(otherTopic);
        }
    }

    byte[] write(Object datum) {
        if (key.schema().getType() == Schema.Type.BYTES) {
            return writeRaw(datum);
        }
        ThreadBuffers buffers = ThreadBuffers.current();
        try {
            BinaryEncoder encoder = buffers.encoder();
            writer.write(datum, encoder);
            encoder.flush();
            return buffers.take(schemaId);
        } catch (IOException | RuntimeException e) {
            ThreadBuffers.discard();
            throw new SerializationException(
                    "topic " + key.topic() + ": this " + key.schema().getFullName() + " does not fit schema id "
                            + schemaId + ": " + e.getMessage(),
                    e);
        }
    }

    /** Bytes on the top level carry no Avro length of their own, as Confluent's serdes have it. */
    private byte[] writeRaw(Object datum) {
        if (datum instanceof byte[] array) {
            return RawAvro.frame(schemaId, array);
        }
        return new RawAvro(schemaId, ((ByteBuffer) datum).slice()).framed();
    }
}
