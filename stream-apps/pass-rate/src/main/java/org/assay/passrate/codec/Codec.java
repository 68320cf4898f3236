package org.assay.passrate.codec;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Values of one type as bytes, the version first.
 *
 * @param <T> values are never null; null bytes are no value
 */
public final class Codec<T> {
    private static final int VERSION = 2;

    private final BiConsumer<Writer, T> write;
    private final Function<Reader, T> read;

    Codec(BiConsumer<Writer, T> write, Function<Reader, T> read) {
        this.write = write;
        this.read = read;
    }

    public byte[] toBytes(T value) {
        Writer writer = new Writer().octet(VERSION);
        write.accept(writer, value);
        return writer.bytes();
    }

    /**
     * Reads a value.
     *
     * @throws SerializationException when the bytes are of another version or damaged
     */
    public T fromBytes(byte[] bytes) {
        Reader reader = new Reader(bytes);
        int version = reader.octet();
        if (version != VERSION) {
            throw new SerializationException(
                    "internal record of version " + version + ", this release reads version " + VERSION);
        }
        T value = read.apply(reader);
        reader.end();
        return value;
    }

    /** The same as a serde. */
    public Serde<T> serde() {
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : toBytes(value),
                (topic, bytes) -> bytes == null ? null : fromBytes(bytes));
    }
}
