package org.assay.intake.processor;

import java.nio.ByteBuffer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.commons.codec.digest.MurmurHash3;
import org.assay.serdes.RecordBytes;

/** 128-bit digests of what a submission says: equal content has an equal digest, whichever schema wrote it. */
final class Digests {
    private final RecordBytes bytes = new RecordBytes();

    ByteBuffer of(SpecificRecord value) {
        long[] hash = MurmurHash3.hash128x64(bytes.of(value));
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(hash[0])
                .putLong(hash[1])
                .flip();
    }
}
