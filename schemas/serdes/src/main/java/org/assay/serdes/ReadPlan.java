package org.assay.serdes;

import java.io.IOException;
import java.util.Arrays;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.kafka.common.errors.SerializationException;

/**
 * How data that one writer schema wrote are read.
 *
 * @param writer the schema the bytes were written with
 * @param target what is read into, for messages
 */
record ReadPlan(int schemaId, Schema writer, DatumReader<Object> reader, String target) {

    Object read(String topic, byte[] array, int offset, int length) {
        if (writer.getType() == Schema.Type.BYTES) {
            return Arrays.copyOfRange(array, offset, offset + length);
        }
        try {
            BinaryDecoder decoder = ThreadBuffers.current().decoder(array, offset, length);
            Object datum = reader.read(null, decoder);
            if (!decoder.isEnd()) {
                throw new SerializationException(describe(topic) + "bytes are left over after the datum");
            }
            return writer.getType() == Schema.Type.STRING ? String.valueOf(datum) : datum;
        } catch (SerializationException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new SerializationException(describe(topic) + reason(e), e);
        } catch (StackOverflowError e) {
            throw new SerializationException(describe(topic) + "nested too deeply", e);
        }
    }

    private String describe(String topic) {
        return "topic " + topic + ": cannot read " + writer.getFullName() + " (schema id " + schemaId + ") as " + target
                + ": ";
    }

    private static String reason(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
