package org.assay.serdes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Serde for an app's own stores and internal topics: Avro binary behind a fingerprint of its schema, without a registry,
 * because nobody else reads it. State of another schema is refused: it belongs to another release and is rebuilt.
 */
public final class StateSerde<T extends SpecificRecord> implements Serde<T> {
    private final Schema schema;
    private final int fingerprint;
    private final RecordWriter<T> writer;
    private final SpecificDatumReader<T> reader;

    private StateSerde(Class<T> type) {
        TrustedPackages.trustAssay();
        SpecificData model = SpecificData.getForClass(type);
        schema = model.getSchema(type);
        fingerprint = fingerprint(schema);
        writer = new RecordWriter<>(schema, model);
        reader = new SpecificDatumReader<>(schema, schema, model);
    }

    /** The serde of a generated class. */
    public static <T extends SpecificRecord> StateSerde<T> of(Class<T> type) {
        return new StateSerde<>(type);
    }

    private static int fingerprint(Schema schema) {
        CRC32C crc = new CRC32C();
        crc.update(schema.toString().getBytes(StandardCharsets.UTF_8));
        return (int) crc.getValue();
    }

    @Override
    public Serializer<T> serializer() {
        return (topic, value) -> value == null ? null : write(topic, value);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> bytes == null ? null : read(topic, bytes);
    }

    private byte[] write(String topic, T value) {
        ThreadBuffers buffers = ThreadBuffers.current();
        try {
            var encoder = buffers.encoder();
            writer.write(value, encoder);
            encoder.flush();
            return buffers.take(fingerprint);
        } catch (IOException | AvroRuntimeException failure) {
            ThreadBuffers.discard();
            throw new SerializationException("cannot write " + schema.getName() + " to " + topic, failure);
        }
    }

    private T read(String topic, byte[] bytes) {
        if (RawAvro.schemaId(bytes) != fingerprint) {
            throw new SerializationException("state of " + topic + " was written with another schema of "
                    + schema.getName() + ": rebuild the app under a new application id");
        }
        try {
            return reader.read(
                    null,
                    ThreadBuffers.current()
                            .decoder(bytes, RawAvro.HEADER_LENGTH, bytes.length - RawAvro.HEADER_LENGTH));
        } catch (IOException | AvroRuntimeException failure) {
            throw new SerializationException("cannot read " + schema.getName() + " of " + topic, failure);
        }
    }
}
