package org.assay.serdes;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/** One thread's encoder, decoder and output buffer, used again for each record. */
final class ThreadBuffers {

    private static final int USUAL_SIZE = 4 * 1024;

    /** A buffer that one huge record made larger than this is not kept. */
    private static final int MOST_KEPT = 1024 * 1024;

    private static final ThreadLocal<ThreadBuffers> CURRENT = ThreadLocal.withInitial(ThreadBuffers::new);

    private final Frame frame = new Frame();
    private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(frame, null);
    private BinaryDecoder decoder;

    static ThreadBuffers current() {
        return CURRENT.get();
    }

    /** Replaces the thread's buffers: after a failure the encoder may still hold a part of the failed record. */
    static void discard() {
        CURRENT.remove();
    }

    /** The encoder, its output empty but for the room of the header. Flush it before {@link #take}. */
    BinaryEncoder encoder() {
        frame.reset();
        return encoder;
    }

    /** The payload: header and all that was encoded. */
    byte[] take(int schemaId) {
        return frame.take(schemaId);
    }

    /** What was encoded, without a header. */
    byte[] takeBare() {
        return frame.takeBare();
    }

    BinaryDecoder decoder(byte[] array, int offset, int length) {
        decoder = DecoderFactory.get().binaryDecoder(array, offset, length, decoder);
        return decoder;
    }

    private static final class Frame extends OutputStream {
        private byte[] bytes = new byte[USUAL_SIZE];
        private int size = RawAvro.HEADER_LENGTH;

        void reset() {
            size = RawAvro.HEADER_LENGTH;
        }

        byte[] take(int schemaId) {
            byte[] result = Arrays.copyOf(bytes, size);
            RawAvro.writeHeader(result, schemaId);
            shrink();
            return result;
        }

        byte[] takeBare() {
            byte[] result = Arrays.copyOfRange(bytes, RawAvro.HEADER_LENGTH, size);
            shrink();
            return result;
        }

        private void shrink() {
            if (bytes.length > MOST_KEPT) {
                bytes = new byte[USUAL_SIZE];
            }
        }

        @Override
        public void write(int value) {
            ensureRoom(1);
            bytes[size++] = (byte) value;
        }

        @Override
        public void write(byte[] source, int offset, int length) {
            Objects.checkFromIndexSize(offset, length, source.length);
            ensureRoom(length);
            System.arraycopy(source, offset, bytes, size, length);
            size += length;
        }

        private void ensureRoom(int more) {
            int needed = Math.addExact(size, more);
            if (needed > bytes.length) {
                bytes = Arrays.copyOf(
                        bytes, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(needed, bytes.length * 2L)));
            }
        }
    }
}
