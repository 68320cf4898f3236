package org.assay.serdes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.EncoderFactory;

/**
 * Writes data of one schema as data of another by Avro's rules of resolution: through bytes of its own schema, so that
 * fields are matched by name and missing ones take their defaults. Slow, and right.
 */
final class TranslatingWriter implements DatumWriter<Object> {

    private final DatumWriter<Object> own;
    private final DatumReader<Object> translation;
    private final DatumWriter<Object> target;

    TranslatingWriter(DatumWriter<Object> own, Schema ownSchema, Schema targetSchema) {
        this.own = own;
        this.translation = new GenericDatumReader<>(ownSchema, targetSchema, GenericData.get());
        this.target = new GenericDatumWriter<>(targetSchema, GenericData.get());
    }

    @Override
    public void setSchema(Schema schema) {
        throw new UnsupportedOperationException("the schemas are fixed");
    }

    @Override
    public void write(Object datum, Encoder out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        own.write(datum, encoder);
        encoder.flush();
        Object translated = translation.read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null));
        target.write(translated, out);
    }
}
