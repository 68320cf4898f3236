package org.assay.passrate.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Writes small numbers in few bytes and a text that was written before as a reference to it. */
final class Writer {
    private static final int START = 64;
    private static final int LOW_BITS = 0x7f;
    private static final int MORE = 0x80;

    // Most records hold no text.
    private Map<String, Integer> written;
    private byte[] bytes = new byte[START];
    private int length;

    Writer octet(int value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) value;
        return this;
    }

    Writer flag(boolean value) {
        return octet(value ? 1 : 0);
    }

    /** A number that may be negative. */
    Writer number(long value) {
        long rest = (value << 1) ^ (value >> (Long.SIZE - 1));
        while ((rest & ~LOW_BITS) != 0) {
            octet(((int) rest & LOW_BITS) | MORE);
            rest >>>= Byte.SIZE - 1;
        }
        return octet((int) rest);
    }

    /** A text; null is allowed. */
    Writer text(String text) {
        if (written == null) {
            written = new HashMap<>();
        }
        Integer known = written.get(text);
        if (known != null) {
            return number(known);
        }
        written.put(text, written.size() + 1);
        number(0);
        if (text == null) {
            return number(-1);
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        if (utf8.length > bytes.length - length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + utf8.length, length * 2));
        }
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
        return this;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }
}
