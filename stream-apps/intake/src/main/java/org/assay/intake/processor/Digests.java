package org.assay.intake.processor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.commons.codec.digest.MurmurHash3;

/** 128-bit digests of what a submission says: equal content has an equal digest, whichever schema wrote it. */
final class Digests {
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(4096);
    private final BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(buffer, null);

    ByteBuffer of(SpecificRecord value) {
        buffer.reset();
        try {
            SpecificData model = SpecificData.getForClass(value.getClass());
            new SpecificDatumWriter<SpecificRecord>(value.getSchema(), model).write(value, encoder);
            encoder.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        byte[] bytes = buffer.toByteArray();
        long[] hash = MurmurHash3.hash128x64(bytes);
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(hash[0])
                .putLong(hash[1])
                .flip();
    }
}
