package org.assay.intake.processor;

import java.nio.ByteBuffer;
import org.apache.commons.codec.digest.MurmurHash3;

/** 128-bit digests of what a submission says: equal content has an equal digest, whichever schema wrote it. */
final class Digests {
    private Digests() {}

    /** @param bytes of a record in the schema of its class */
    static ByteBuffer of(byte[] bytes) {
        long[] hash = MurmurHash3.hash128x64(bytes);
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(hash[0])
                .putLong(hash[1])
                .flip();
    }
}
