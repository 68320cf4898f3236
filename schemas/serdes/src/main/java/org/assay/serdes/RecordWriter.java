package org.assay.serdes;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;

/**
 * Writes generated classes, by steps that are made of the schema once. Avro's own writer finds the logical type, the
 * conversion and the branch of a union of each value anew, which was half of all writing; the bytes are the same.
 */
final class RecordWriter<T> implements DatumWriter<T> {
    private final WriteStep step;
    private final SpecificDatumWriter<T> explaining;

    RecordWriter(Schema schema, SpecificData model) {
        step = new WriteSteps(model).of(schema);
        explaining = new SpecificDatumWriter<>(schema, model);
    }

    @Override
    public void setSchema(Schema schema) {
        throw new UnsupportedOperationException("the schema is fixed");
    }

    @Override
    public void write(T datum, Encoder out) throws IOException {
        try {
            step.write(datum, out);
        } catch (RuntimeException failure) {
            explain(datum);
            throw failure;
        }
    }

    /** Avro's own writer fails, too, and says at which field. */
    private void explain(T datum) throws IOException {
        Encoder nowhere = EncoderFactory.get().binaryEncoder(OutputStream.nullOutputStream(), null);
        explaining.write(datum, nowhere);
    }
}
