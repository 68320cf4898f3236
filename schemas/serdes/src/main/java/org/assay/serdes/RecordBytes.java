package org.assay.serdes;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;

/** Records of generated classes as bare Avro, without a header, to compare or digest what they say. For one thread. */
public final class RecordBytes {
    private final Map<Class<?>, RecordWriter<SpecificRecord>> writers = new HashMap<>();

    /** The bytes of a record in the schema of its class. */
    public byte[] of(SpecificRecord value) {
        ThreadBuffers buffers = ThreadBuffers.current();
        try {
            var encoder = buffers.encoder();
            writers.computeIfAbsent(value.getClass(), RecordBytes::writer).write(value, encoder);
            encoder.flush();
            return buffers.takeBare();
        } catch (IOException | AvroRuntimeException failure) {
            ThreadBuffers.discard();
            throw new SerializationException("cannot write " + value.getSchema().getName(), failure);
        }
    }

    private static RecordWriter<SpecificRecord> writer(Class<?> type) {
        SpecificData model = SpecificData.getForClass(type);
        return new RecordWriter<>(model.getSchema(type), model);
    }
}
