package org.assay.serdes;

import java.nio.ByteBuffer;
import org.apache.kafka.common.errors.SerializationException;

/**
 * A framed payload, split but not decoded: for paths that forward a record unchanged or look at a part of it.
 *
 * @param schemaId the writer schema's id
 * @param body the Avro bytes, a view of the payload that was split and not a copy
 */
public record RawAvro(int schemaId, ByteBuffer body) {

    /** Bytes before the Avro body: the magic byte and the id. */
    public static final int HEADER_LENGTH = 5;

    private static final byte MAGIC = 0;

    /**
     * Splits a framed payload.
     *
     * @throws SerializationException when it is too short or starts with another byte than 0
     */
    public static RawAvro split(byte[] framed) {
        return new RawAvro(
                schemaId(framed),
                ByteBuffer.wrap(framed, HEADER_LENGTH, framed.length - HEADER_LENGTH)
                        .slice());
    }

    /** The schema id of a framed payload; fails as {@link #split} does. */
    public static int schemaId(byte[] framed) {
        return schemaId(framed, 0, framed.length);
    }

    /** Puts the header in front of Avro bytes. */
    public static byte[] frame(int schemaId, byte[] avro) {
        return frame(schemaId, avro, 0, avro.length);
    }

    /** Puts the header in front of a part of an array. */
    public static byte[] frame(int schemaId, byte[] source, int offset, int length) {
        byte[] framed = new byte[HEADER_LENGTH + length];
        writeHeader(framed, schemaId);
        System.arraycopy(source, offset, framed, HEADER_LENGTH, length);
        return framed;
    }

    /** The whole payload again, in an array of its own. */
    public byte[] framed() {
        byte[] framed = new byte[HEADER_LENGTH + body.remaining()];
        writeHeader(framed, schemaId);
        body.get(body.position(), framed, HEADER_LENGTH, body.remaining());
        return framed;
    }

    static int schemaId(byte[] array, int offset, int length) {
        if (length < HEADER_LENGTH) {
            throw new SerializationException(
                    "not framed Avro: " + length + " bytes, at least " + HEADER_LENGTH + " needed");
        }
        if (array[offset] != MAGIC) {
            throw new SerializationException("not framed Avro: first byte is " + array[offset] + ", must be 0");
        }
        return (array[offset + 1] & 0xff) << 24
                | (array[offset + 2] & 0xff) << 16
                | (array[offset + 3] & 0xff) << 8
                | (array[offset + 4] & 0xff);
    }

    static void writeHeader(byte[] target, int schemaId) {
        target[0] = MAGIC;
        target[1] = (byte) (schemaId >>> 24);
        target[2] = (byte) (schemaId >>> 16);
        target[3] = (byte) (schemaId >>> 8);
        target[4] = (byte) schemaId;
    }
}
