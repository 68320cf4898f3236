package org.assay.passrate.codec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;

/** Reads what {@link Writer} has written. */
final class Reader {
    private static final int LOW_BITS = 0x7f;

    private final byte[] bytes;
    private final List<String> read = new ArrayList<>();
    private int at;

    Reader(byte[] bytes) {
        this.bytes = bytes;
    }

    int octet() {
        if (at >= bytes.length) {
            throw new SerializationException("record ends early, at byte " + at);
        }
        return bytes[at++] & 0xff;
    }

    boolean flag() {
        return octet() != 0;
    }

    long number() {
        long value = 0;
        int shift = 0;
        int octet;
        do {
            if (shift >= Long.SIZE) {
                throw new SerializationException("no number at byte " + at);
            }
            octet = octet();
            value |= (long) (octet & LOW_BITS) << shift;
            shift += Byte.SIZE - 1;
        } while (octet > LOW_BITS);
        return (value >>> 1) ^ -(value & 1);
    }

    int small() {
        long value = number();
        if (value != (int) value) {
            throw new SerializationException("number too large: " + value);
        }
        return (int) value;
    }

    /** How many follow, of which each takes at least one byte. */
    int size() {
        int size = small();
        if (size < 0 || size > bytes.length - at) {
            throw new SerializationException("no size: " + size);
        }
        return size;
    }

    String text() {
        int known = small();
        if (known > 0 && known <= read.size()) {
            return read.get(known - 1);
        }
        if (known != 0) {
            throw new SerializationException("no text was written before as " + known);
        }
        String text = newText();
        read.add(text);
        return text;
    }

    void end() {
        if (at != bytes.length) {
            throw new SerializationException("record goes on after its end, at byte " + at);
        }
    }

    private String newText() {
        int size = small();
        if (size == -1) {
            return null;
        }
        if (size < 0 || size > bytes.length - at) {
            throw new SerializationException("no length of a text: " + size);
        }
        at += size;
        return new String(bytes, at - size, size, StandardCharsets.UTF_8);
    }
}
